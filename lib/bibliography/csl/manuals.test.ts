import { describe, expect, test } from 'vitest';
import { read, text } from '../one-entry';

// References as the styles' manuals print them where their CSL files, or another program's reading of BibTeX, print otherwise.

const chapter = (fields = '') =>
  `@incollection{k, author={Doe, Jane}, title={The First Part}, booktitle={The Quantifying Spirit in {Europe}}, editor={Roe, Max}, year={1990}, publisher={P}${fields}}`;

describe('books around chapters', () => {
  test.each(['apa', 'harvard', 'vancouver'] as const)('are sentences in %s', (style) =>
    expect(text(chapter(), style)).toContain('The quantifying spirit in Europe'),
  );
  test.each(['ieee', 'chicago', 'mla'] as const)('are headlines in %s', (style) =>
    expect(text(chapter(), style)).toContain('The Quantifying Spirit in Europe'),
  );
  test('proceedings keep the name of their conference', () =>
    expect(
      text(
        '@inproceedings{k, author={Doe, J.}, title={T}, booktitle={Proceedings of the Conference on Large Things}, year={2020}}',
      ),
    ).toContain('Proceedings of the Conference on Large Things'));
});

test.each([
  ['Zeitschrift für Physik', 'Zeitschrift für Physik'],
  ['Revue de métaphysique et de morale des sciences', 'Revue de métaphysique et de morale des sciences'],
  ['journal of large things', 'Journal of Large Things'],
])('a journal in another language keeps its capitals: %s', (journal, printed) =>
  expect(text(`@article{k, author={Doe, J.}, title={T}, journal={${journal}}, year={2020}, volume={1}}`)).toContain(
    printed,
  ),
);

test.each([
  [
    'what titleaddon adds',
    '@book{k, author={Doe, J.}, title={Edward {Hopper}}, titleaddon={1882--1967}, year={2010}, publisher={P}}',
    'apa',
    'Doe, J. (2010). Edward Hopper. 1882–1967. P.',
  ],
  [
    'no comma behind a question',
    '@article{k, author={Doe, J.}, title={What is a machine?}, journal={Mind}, year={2006}, volume={24}}',
    'ieee',
    'J. Doe, “What is a machine?” Mind, vol. 24, 2006.',
  ],
  [
    'a title that begins with a quotation',
    "@article{k, author={Doe, J.}, title={``Translationese'' and Its Effects}, journal={Mind}, year={2006}}",
    'apa',
    'Doe, J. (2006). “Translationese” and its effects. Mind.',
  ],
  [
    'a page once',
    '@article{k, author={Doe, J.}, title={T}, journal={Mind}, year={2006}, pages={170--170}}',
    'apa',
    'Doe, J. (2006). T. Mind, 170.',
  ],
  [
    'the address of an id in an archive',
    '@article{k, author={Doe, J.}, title={T}, journal={Mind}, year={2006}, eprint={1343717}, eprinttype={jstor}}',
    'apa',
    'Doe, J. (2006). T. Mind. https://www.jstor.org/stable/1343717',
  ],
  [
    'the director of a film',
    '@video{k, editor={Loach, Ken}, editortype={director}, title={I, {Daniel Blake}}, year={2017}, publisher={Sixteen}}',
    'apa',
    'Loach, K. (Director). (2017). I, Daniel Blake [Video recording]. Sixteen.',
  ],
  [
    'initials with a space',
    '@article{k, author={Doe, J.K. and Roe, Max A.B.}, title={T}, journal={Mind}, year={2006}}',
    'chicago',
    'Doe, J. K., and Max A. B. Roe. 2006. “T.” Mind.',
  ],
  [
    'an entry in a work of reference',
    '@inreference{k, author={Doe, J.}, title={Entry}, booktitle={Book}, editor={Roe, M.}, year=2020, edition={8}, publisher={P}, address={L}}',
    'chicago',
    'Doe, J. 2020. “Entry.” In Book, edited by M. Roe, 8th ed. L: P.',
  ],
  [
    'a manual as a book',
    '@manual{k, author={Doe, J.}, title={Entry}, year=2020, edition={Second}, organization={P}, address={L}}',
    'chicago',
    'Doe, J. 2020. Entry. 2nd ed. L: P.',
  ],
  [
    'an article without volume, which is no preprint',
    '@article{k, author={Doe, J.}, title={T}, journal={Mind}, year={2006}}',
    'harvard',
    'Doe, J. (2006) ‘T’, Mind.',
  ],
  [
    'a series of articles without a lone comma',
    '@article{k, author={Doe, J.}, title={T}, journal={Mind}, series={New Series}, date={2014-01-13}}',
    'chicago',
    'Doe, J. 2014. “T.” Mind, New Series, January.',
  ],
] as const)('%s', (_, source, style, printed) => expect(text(source, style)).toBe(printed));

test('the ACM’s files name the place of the conference and that of the publisher', () => {
  const { csl } = read(
    '@inproceedings{k, author={Doe, J.}, title={T}, booktitle={B}, year={2013}, location={San Francisco, CA, USA}, address={Piscataway, NJ, USA}, publisher={IEEE Press}}',
  );
  expect(csl).toMatchObject({ 'event-place': 'San Francisco, CA, USA', 'publisher-place': 'Piscataway, NJ, USA' });
});
