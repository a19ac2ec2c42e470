import { describe, expect, test } from 'vitest';
import { buildBibliography } from './bibliography';
import { linksOf } from './works/links';
import { misc, problems, read, text, work } from './one-entry';
import { british } from '@/lib/words/words';

// What BibLaTeX's manual and its example database write, with neighbours.

describe('volumes, parts and what is added to their titles', () => {
  test('a collection that repeats title and subtitle for its papers is in no other book', () => {
    expect(
      text(
        '@collection{k, editor={Westfahl, Gary}, title={Space and Beyond}, subtitle={The Frontier Theme}, booktitle={Space and Beyond}, booksubtitle={The Frontier Theme}, publisher={P}, date={2000}}',
      ),
    ).toBe('Westfahl, G. (Ed.). (2000). Space and beyond: The frontier theme. P.');
  });

  test('a volume that has its main title alone is called so', () => {
    expect(
      read('@proceedings{k, editor={Doe, J.}, maintitle={Lecture Notes}, volume={12}, date={2016}}').csl,
    ).toMatchObject({ title: 'Lecture Notes', volume: '12' });
  });

  test('what is added to a parent’s title is its own, not its child’s', () => {
    const { entries } = buildBibliography([
      {
        file: 'publications.bib',
        text: '@inbook{c, author={Doe, J.}, title={Chapter}, crossref={p}}\n@book{p, author={Roe, M.}, title={Book}, subtitle={Sub}, titleaddon={A Reprint}, date={2001}}',
      },
    ]);
    expect(entries.get('c')!.csl).toMatchObject({ title: 'Chapter', 'container-title': 'Book: Sub. A Reprint' });
    expect(entries.get('c')!.fields).not.toHaveProperty('titleaddon');
  });

  test('proceedings have what BibLaTeX adds to their title', () => {
    const source =
      '@inproceedings{k, author={Salam, Abdus}, title={Weak Interactions}, booktitle={Elementary Particle Theory}, booksubtitle={Groups}, booktitleaddon={Proceedings of the Eighth Symposium}, date={1968}}';
    expect(read(source).csl['container-title']).toBe(
      'Elementary Particle Theory: Groups. Proceedings of the Eighth Symposium',
    );
    expect(text(source)).toContain('Proceedings of the Eighth Symposium');
  });

  test('a main title brings its subtitle', () => {
    expect(
      read(
        '@inbook{k, author={Doe, J.}, title={T}, booktitle={B}, maintitle={Works}, mainsubtitle={A Study Edition}, date={1988}}',
      ).csl['container-title'],
    ).toBe('Works: A Study Edition: B');
  });

  test.each([
    ['volume={7}, part={2}', '7.2'],
    ['volume={7}', '7'],
  ])('%s is volume %s', (fields, volume) => {
    expect(misc(`maintitle={Collected Works}, ${fields}`, 'book').csl.volume).toBe(volume);
    expect(text(`@book{k, author={Doe, J.}, title={T}, maintitle={W}, year={2000}, ${fields}}`)).toContain(
      `Vol. ${volume}`,
    );
  });

  test.each([
    ['newseries', 'new series'],
    ['oldseries', 'old series'],
    ['3', '3rd series'],
    ['11', '11th series'],
    ['Series A', 'Series A'],
  ])('the series {%s} of a journal is the %s', (series, name) =>
    expect(misc(`journaltitle={J}, series={${series}}`, 'article').csl['collection-title']).toBe(name),
  );

  test('the number in a series of books is no series of a journal', () =>
    expect(misc('series={3}', 'book').csl['collection-title']).toBe('3'));
});

describe('lists of places and publishers', () => {
  test.each([
    ['location={München and Berlin and New York}', 'publisher-place', 'München, Berlin and New York'],
    ['location={Durham and London}', 'publisher-place', 'Durham and London'],
    ['publisher={A and {B and C} and D}', 'publisher', 'A, B and C and D'],
    ['institution={School of Arts and Sciences and Law}', 'publisher', 'School of Arts and Sciences and Law'],
  ])('%s', (field, name, value) => expect(misc(field, 'book').csl[name]).toBe(value));

  test('a patent of several countries names each', () => {
    const { csl } = misc(
      'number={1}, location={countryfr and countryuk and countryde}, holder={A GmbH and B AG and C AG}',
      'patent',
    );
    expect(csl).toMatchObject({
      'publisher-place': 'France, United Kingdom and Germany',
      publisher: 'A GmbH, B AG and C AG',
    });
  });
});

describe('numbers and versions', () => {
  test.each([
    ['@techreport{k, author={Doe, J.}, title={T}, institution={I}, year={2020}, number={2020-12}}', 'No. 2020-12'],
    [
      '@techreport{k, author={Doe, J.}, title={T}, institution={I}, year={2020}, number={TM-2020-12}}',
      'No. TM-2020-12',
    ],
    ['@patent{k, author={Doe, J.}, title={T}, year={2020}, number={2001-123456}}', 'No. 2001-123456'],
    ['@techreport{k, author={Doe, J.}, title={T}, institution={I}, year={2020}, number={12, 13}}', 'Nos. 12, 13'],
    ['@article{k, author={Doe, J.}, title={T}, journal={J}, year={2020}, eid={045-3}}', 'Article 045-3'],
    ['@article{k, author={Doe, J.}, title={T}, journal={J}, year={2020}, volume={3}, number={3-4}}', '3(3–4)'],
  ])('%s', (source, printed) => expect(text(source)).toContain(printed));

  test.each([
    ['eprint={math/0307200v3}, version={3}', 'arXiv:math/0307200v3'],
    ['eprint={hep-th/9603067}, version={1}', 'arXiv:hep-th/9603067v1'],
    ['eprint={hep-th/9603067}', 'arXiv:hep-th/9603067'],
  ])('the version of a preprint stands in its id alone: %s', (fields, number) => {
    const source = `@online{k, author={Doe, J.}, title={T}, eprinttype={arxiv}, year={2004}, ${fields}}`;
    expect(read(source).csl.number).toBe(number);
    for (const style of ['apa', 'ieee'] as const) expect(text(source, style)).not.toMatch(/version/i);
  });

  test('a program that has an id at arXiv keeps its own version', () =>
    expect(misc('eprint={2401.00001}, version={3}', 'software').csl.version).toBe('3'));

  test.each(['origyear={1959}', 'origdate={1959}', 'origdate={1959-10-30}'])('%s is when it first appeared', (field) =>
    expect(text(`@book{k, author={Doe, J.}, title={T}, publisher={P}, year={1997}, ${field}}`)).toContain(
      'Original work published 1959',
    ),
  );
});

test('a thesis is its school’s, whoever sells copies of it', () => {
  const source =
    '@phdthesis{k, author={Doe, J.}, title={T}, school={University of X}, publisher={ProQuest Dissertations}, year={2001}}';
  expect(read(source).csl).toMatchObject({ publisher: 'University of X', archive: 'ProQuest Dissertations' });
  expect(text(source)).toBe('Doe, J. (2001). T [PhD thesis, University of X]. ProQuest Dissertations.');
});

test.each(['10/fg6rf9', 'https://doi.org/10/fg6rf9', 'doi:10/fg6rf9'])('%s is a short DOI', (doi) => {
  expect(misc(`doi={${doi}}`).csl.DOI).toBe('10/fg6rf9');
  expect(
    problems(`@misc{k, author={Doe, J.}, title={T}, year={2020}, doi={${doi}}}`).some(({ message }) =>
      message.includes('left out'),
    ),
  ).toBe(false);
});

test('a book in Google’s library is linked', () =>
  expect(
    linksOf(
      work('@book{k, author={Wilde, O.}, title={T}, year={1899}, eprint={4HIWAAAAYAAJ}, eprinttype={googlebooks}}'),
      british,
    ),
  ).toEqual([{ label: 'Google Books', href: 'https://books.google.com/books?id=4HIWAAAAYAAJ' }]));

test('headlines are known in spite of their small words', () => {
  expect(
    text(
      "@article{k, author={Doe, J.}, title={Aristotle's Theory of the Intellect and its Interpretation by {Averroes}}, journal={J}, year={1981}}",
    ),
  ).toContain('Aristotle’s theory of the intellect and its interpretation by Averroes.');
  expect(
    text('@article{k, author={Doe, J.}, title={On a walk with the Romans and the Greeks}, journal={J}, year={1981}}'),
  ).toContain('On a walk with the Romans and the Greeks.');
});

test('BibLaTeX’s hyphen is one, and what is never set stops no LaTeX', () => {
  const source = '@misc{k, author={Doe, J.}, title={Methodology\\hyphen independent}, year={2020}, sorttitle={A & B}}';
  expect(read(source).csl.title).toBe('Methodology-independent');
  expect(problems(source)).toEqual([]);
});

test('a suffix loses the blanks around it', () =>
  expect(read('@misc{k, author={Pimentel, Jr. ,Joseph J.}, title={T}, year={2020}}').csl.author![0]).toEqual({
    family: 'Pimentel',
    suffix: 'Jr.',
    given: 'Joseph J.',
  }));
