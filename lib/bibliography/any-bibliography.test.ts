import { describe, expect, test } from 'vitest';
import { buildBibliography } from './bibliography';
import { formatReference } from './csl/format-reference';
import { formatAsWritten } from './formats/export-bibtex';
import { formatRis } from './formats/export-ris';
import { toHighwireTags } from './formats/highwire';
import { toScholarlyArticle } from './formats/scholarly-article';
import { yearLabel } from './works/describe';
import { authorsOf, foldAuthors, indexName, readingName } from './works/person';
import { misc, people, problems, read, site, text, work } from './one-entry';
import { british } from '@/lib/words/words';

// Bibliographies as other people have them: each row is an input that was met, or its neighbour, with what it means.

describe('lists of literals are one text', () => {
  test.each([
    [
      '@article{t, author={Doe, J.}, title={T}, journal={J}, year={2000}, publisher={Taylor and Francis}}',
      'publisher',
      'Taylor and Francis',
    ],
    [
      '@phdthesis{t, author={Doe, J.}, title={T}, year={2000}, school={Hong Kong University of Science and Technology}}',
      'publisher',
      'Hong Kong University of Science and Technology',
    ],
    [
      '@book{t, author={Doe, J.}, title={T}, year={2000}, publisher={P}, address={London and New York}}',
      'publisher-place',
      'London and New York',
    ],
    [
      '@techreport{t, author={Doe, J.}, title={T}, year={2000}, institution={Ministry of Food and Drugs}}',
      'publisher',
      'Ministry of Food and Drugs',
    ],
    [
      '@inproceedings{t, author={Doe, J.}, title={T}, booktitle={B}, year={2000}, organization={IEEE and ACM}}',
      'publisher',
      'IEEE and ACM',
    ],
    ['@book{t, author={Doe, J.}, title={T}, year={2000}, language={english and german}}', 'language', 'en'],
  ])('%s', (source, field, value) => {
    expect(read(source).csl[field]).toBe(value);
    expect(formatRis(read(source))).toContain('ER  - ');
    expect(text(source)).toMatch(/^Doe, J\. \(2000\)/);
  });

  test('a publisher with "and" is in the reference', () => {
    expect(text('@book{t, author={Doe, J.}, title={T}, year={2000}, publisher={John Wiley and Sons}}')).toBe(
      'Doe, J. (2000). T. John Wiley and Sons.',
    );
  });
});

describe('dates', () => {
  test.each([
    ['date={2019/}', '2019–'],
    ['date={2019/..}', '2019–'],
    ['date={../2019}', '2019'],
    ['date={2019-06/2020}', '2019–2020'],
    ['date={2018-12/2019-21}', '2018–2019'],
    ['date={2019-05-01T10:00:00}', '2019'],
    ['date={199X}', '1990–1999'],
    ['date={1999-XX}', '1999'],
    ['date={-0044}', '45 BC'],
    ['year={in press}', 'in press'],
    ['year={Forthcoming}', 'forthcoming'],
    ['pubstate={inpress}', 'in press'],
    ['year={2014--2016}', '2014–2016'],
    ['year={[2021] \\copyright 2021}', '2021'],
    ['year={{\\noopsort{1973b}}1973}', '1973'],
    ['year={c2009}', '2009'],
    ['year={2019-05-03}', '2019'],
    ['year={n.d.}', 'n.d.'],
    ['year={2020}, month={Spring}', '2020'],
  ])('%s is %s', (fields, label) => {
    const source = `@article{k, author={Doe, Jane}, title={T}, journal={J}, ${fields}}`;
    expect(yearLabel(read(source), british)).toBe(label);
    for (const style of ['apa', 'ieee', 'chicago', 'mla'] as const) expect(text(source, style)).toContain('Doe');
    expect(problems(source).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('what is to come stands first, and what has no date last', () => {
    const entry = (key: string, fields: string) =>
      `@article{${key}, author={Doe, Jane}, title={Title of ${key}}, journal={J}, ${fields}}`;
    const { publications } = buildBibliography([
      {
        file: 'publications.bib',
        text: [
          entry('old', 'year={1990}'),
          entry('none', 'note={x}'),
          entry('press', 'year={in press}'),
          entry('ms', 'year={[2021] \\copyright 2021}'),
        ].join('\n'),
      },
    ]);
    expect(publications.map(({ key }) => key)).toEqual(['press', 'ms', 'old', 'none']);
  });

  test('a state beside a year is printed behind the reference', () => {
    expect(text('@article{k, author={Doe, Jane}, title={T}, journal={J}, year={2025}, pubstate={inpress}}')).toBe(
      'Doe, J. (2025). T. J. In press.',
    );
  });
});

describe('identifiers as exporters escape them', () => {
  test.each([
    ['10.1007/978-3-032-00942-5\\_12', '10.1007/978-3-032-00942-5_12'],
    ['10.1007/978-3-032-00942-5{\\_}12', '10.1007/978-3-032-00942-5_12'],
    ['doi:10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1000/182', '10.1000/182'],
    [
      '10.1002/(SICI)1097-0258(19980815)17:15\\%3C1661::AID-SIM968\\%3E3.0.CO;2-2',
      '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2',
    ],
  ])('DOI %s', (written, doi) => {
    const entry = misc(`doi = {${written}}`);
    expect(decodeURIComponent(entry.csl.DOI!)).toBe(decodeURIComponent(doi));
    expect(formatRis(entry)).not.toMatch(/DO {2}- .*\\/);
    expect(text(`@misc{k, author = {Doe, Jane}, title = {T}, year = {2020}, doi = {${written}}}`)).not.toContain('\\');
  });

  test.each([
    ['https://example.org/a\\_b\\%20c\\#d', 'https://example.org/a_b%20c#d'],
    ['\\url{https://example.org/~x}', 'https://example.org/~x'],
    ['https://example.org/\\~{}user', 'https://example.org/~user'],
    ['https://example.org/$\\sim$user', 'https://example.org/~user'],
    ['www.example.org/x', 'https://www.example.org/x'],
    ['https://a.example/1 https://b.example/2', 'https://a.example/1'],
  ])('address %s', (written, url) => expect(misc(`url = {${written}}`).csl.URL).toBe(url));

  test('what is no identifier becomes no dead link, and is told', () => {
    const source = '@misc{k, author={Doe, Jane}, title={T}, year={2020}, doi={n/a}, url={see the web}}';
    expect(read(source).csl).not.toHaveProperty('DOI');
    expect(read(source).csl).not.toHaveProperty('URL');
    expect(problems(source).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  test('several ISSNs are several tags', () => {
    const tags = toHighwireTags(
      work('@article{k, author={Doe, Jane}, title={T}, journal={J}, year={2020}, issn={1234-5679, 2049-3630}}'),
      site,
    );
    expect(tags.citation_issn).toEqual(['1234-5679', '2049-3630']);
  });
});

describe('names', () => {
  const names = (list: string) => read(`@misc{k, title={T}, year={2020}, author={${list}}}`).csl.author!.map(indexName);
  test.each([
    ["Za\\'nski, Kaja\\l and Csori, Bela", ['Zański, Kajał', 'Csori, Bela']],
    ['Ma\\ss and Roe, Jane', ['Maß', 'Roe, Jane']],
    ["Mart\\'\\i nez, Ana", ['Martínez, Ana']],
    [
      'Einstein*, Albert and Podolsky*, Boris and Rosen, Nathan',
      ['Einstein, Albert', 'Podolsky, Boris', 'Rosen, Nathan'],
    ],
    ['Noether$^{\\dagger}$, Emmy and Hilbert$^{1,2}$, David', ['Noether, Emmy', 'Hilbert, David']],
    ['Albert Einstein\\textsuperscript{*} and Rosen, N.', ['Einstein, Albert', 'Rosen, N.']],
    ['M\\textsuperscript{c}Kay, Brendan', ['McKay, Brendan']],
    ['{\\myname{Ginsburg}}, A.~G. and \\me{Doe, Jane}', ['Ginsburg, A. G.', 'Doe, Jane']],
    ["Terr\\'on-D\\'\\iaz, Mar\\'\\ia E", ['Terrón-Díaz, María E']],
    ['Doe, Jane and Roe, Max and Others', ['Doe, Jane', 'Roe, Max', 'others']],
    ['family=Graaf, given=Jan, prefix=de and Roe, Jane', ['de Graaf, Jan', 'Roe, Jane']],
    ['Cobb, Fields W., Jr.', ['Cobb, Fields W., Jr.']],
    ['Henry Gates Jr.', ['Gates, Henry, Jr.']],
    ['Davis, Jr.', ['Davis, Jr.']],
    ['{Barnes and Noble} and Roe, Jane', ['Barnes and Noble', 'Roe, Jane']],
    ['Doe, Jane and and Roe, Max', ['Doe, Jane', 'Roe, Max']],
    ['Nguy{\\~{\\^e}}n, An', ['Nguyễn, An']],
  ])('%s', (written, expected) => expect(names(written)).toEqual(expected));

  test.each([
    ['田中 太郎', '田中太郎'],
    ['司马 光', '司马光'],
    ['박 영희', '박영희'],
    ['田中, 太郎', '田中太郎'],
  ])('%s reads family first', (written, reading) => {
    expect(read(`@misc{k, title={T}, year={2020}, author={${written}}}`).csl.author!.map(readingName)).toEqual([
      reading,
    ]);
  });

  test('marks of equal contribution are read as `equal`, the owner is known, and copies carry no marks', () => {
    const entry = read(
      '@misc{k, title={T}, year={2020}, author={Einstein*, Albert and Podolsky*, Boris and Rosen$^\\dagger$, Nathan}}',
    );
    expect(authorsOf(entry, people).authors.map(({ isOwner, equal }) => [isOwner, equal])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
    expect(formatAsWritten(entry)).toContain('author = {Einstein, Albert and Podolsky, Boris and Rosen, Nathan}');
    expect(formatAsWritten(entry)).not.toContain('equal');
    expect(formatReference(entry, 'apa').text).toMatch(/^Einstein, A\., Podolsky, B\., & Rosen, N\./);
  });

  test('of three thousand authors the first ten and the owner are shown', () => {
    const list = Array.from({ length: 2936 }, (_, index) =>
      index === 1500 ? 'Einstein, Albert' : `Author${index}, A.`,
    ).join(' and ');
    const { authors } = authorsOf(read(`@article{k, title={T}, journal={J}, year={2020}, author={${list}}}`), people);
    const { shown, hidden } = foldAuthors(authors);
    expect([shown.length, hidden, shown.at(-1)!.name, shown.at(-1)!.follows]).toEqual([
      11,
      2925,
      'Albert Einstein',
      true,
    ]);
  });
});

describe('volumes and their parents', () => {
  test('editors are editors', () => {
    const volume = work(
      '@proceedings{k, editor={Noether, Emmy and Hilbert, David}, title={Proceedings of X}, year={2004}}',
    );
    expect(authorsOf(volume.entry, people).areEditors).toBe(true);
    expect(toHighwireTags(volume, site).citation_author).toEqual(['Noether, Emmy', 'Hilbert, David']);
    const node = toScholarlyArticle(volume, { siteUrl: site, people, topicTitles: new Map() });
    expect(node).not.toHaveProperty('author');
    expect(node.editor).toHaveLength(2);
    expect(formatReference(volume.entry, 'apa').text).toContain('(Eds.)');
  });

  test('a book that repeats its title for its children is in no other book', () => {
    expect(
      text(
        '@book{k, editor={Sal, L. M.}, title={Global Civil Society}, booktitle={Global Civil Society}, year={2004}, publisher={Sage}}',
      ),
    ).toBe('Sal, L. M. (Ed.). (2004). Global civil society. Sage.');
  });

  test("a child's year counts before its parent's date, and a parent is no work of the owner", () => {
    const source =
      '@incollection{c, author={Doe, Jane}, title={A chapter}, year={2005}, crossref={p}}\n@collection{p, editor={Roe, Max}, title={The volume}, date={2001}, doi={10.1000/parent}}';
    const { publications, entries } = buildBibliography([{ file: 'publications.bib', text: source }]);
    expect(entries.get('c')!.csl.issued).toEqual({ 'date-parts': [[2005]] });
    expect(entries.get('c')!.csl).not.toHaveProperty('DOI');
    expect(entries.get('c')!.csl['container-title']).toBe('The volume');
    expect(publications.map(({ key }) => key)).toEqual(['c']);
  });

  test('a parent is found whatever its capitals, as BibTeX finds it, and one field may come from a container', () => {
    const source =
      '@inproceedings{c, author={Doe, Jane}, title={A paper}, crossref={P1}}\n@proceedings{p1, title={The volume}, year={2001}, publisher={xdata=acm-publisher}}\n@xdata{acm, publisher={ACM}}';
    const { publications, entries } = buildBibliography([{ file: 'publications.bib', text: source }]);
    expect(entries.get('c')!.csl).toMatchObject({ 'container-title': 'The volume', publisher: 'ACM' });
    expect(publications.map(({ key }) => key)).toEqual(['c']);
    expect(problems(source)).toMatchObject([
      { severity: 'warning', mend: expect.stringContaining('write p1') as string },
    ]);
  });

  test('@strings of one file count in all', () => {
    const { entries } = buildBibliography([
      { file: 'publications.bib', text: '@article{a, author={Doe, J.}, title={T}, journal=annalen, year=2020}' },
      { file: 'strings.bib', text: '@string{annalen = "Mathematische Annalen"}' },
    ]);
    expect(entries.get('a')!.csl['container-title']).toBe('Mathematische Annalen');
  });
});
