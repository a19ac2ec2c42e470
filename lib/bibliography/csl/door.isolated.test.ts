import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { buildBibliography } from '../bibliography';
import { formatBiblatex, formatBibtex } from '../formats/export-bibtex';
import { formatCslJson } from '../formats/export-csl-json';
import { formatRis } from '../formats/export-ris';
import { formatZoteroRdf } from '../formats/export-zotero-rdf';
import { toHighwireTags } from '../formats/highwire';
import { toScholarlyArticle } from '../formats/scholarly-article';
import { people, site } from '../one-entry';
import { dateLabel, kindOf, placeOf, venueOf } from '../works/describe';
import { searchTextOf } from '../works/filter-works';
import { linksOf } from '../works/links';
import { authorsOf } from '../works/person';
import { titleRuns } from '../works/rich-title';
import { formatReference } from './format-reference';
import { citationStyles } from './styles';
import { british } from '@/lib/words/words';

/** What citation-js is made to answer; by default itself. */
const answer = vi.hoisted(() => ({ with: undefined as ((entries: { label: string }[]) => unknown) | undefined }));
vi.mock('@citation-js/core', async (original) => {
  const core = await original<{ plugins: { input: { data: (entries: never, type: string) => unknown } } }>();
  const { data } = core.plugins.input;
  const input = {
    ...core.plugins.input,
    data: (entries: never, type: string) => (answer.with ? answer.with(entries) : data(entries, type)),
  };
  return { ...core, plugins: { ...core.plugins, input } };
});
afterEach(() => (answer.with = undefined));

const FIELDS =
  'type id title author editor translator container-author issued accessed event-date original-date container-title collection-title collection-number event-title event-place publisher publisher-place genre number volume issue page edition version abstract keyword language note status DOI ISBN ISSN PMID URL custom title-short number-of-pages annote constructor __proto__ toString'.split(
    ' ',
  );
const scalar = fc.oneof(
  fc.constant(null),
  fc.constant(undefined),
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'Doe',
    '2020',
    '<i>x</i>',
    '1-9',
    'https://example.org',
    '10.1000/1',
    'article-journal',
    'book',
    '',
    '\ud800',
  ),
);
const part = fc.constantFrom(
  'family',
  'given',
  'literal',
  'suffix',
  'non-dropping-particle',
  'date-parts',
  'season',
  'raw',
  'circa',
);
const shape = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(part, fc.string({ maxLength: 4 })), tie('value'), { maxKeys: 3 }),
  ),
})).value;
const item = fc.oneof(
  { weight: 8, arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), shape, { maxKeys: 10 }) as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: shape },
);

const source = (key: string) =>
  `@article{${key},\n  title = {A {T}itle}, author = {Doe, Jane}, journal = {J}, year = {2020}\n}\n`;
const build = (text: string) => buildBibliography([{ file: 'publications.bib', text }]);

/** Everything that a page, a list and a file say of an entry. */
function sayAll(text: string, styles: boolean): string {
  const { publications } = build(text);
  return publications
    .map((work) => {
      const { entry } = work;
      const said = [
        formatBibtex(entry),
        formatBiblatex(entry),
        formatRis(entry),
        formatZoteroRdf(entry, site),
        formatCslJson(entry),
        JSON.stringify(toHighwireTags(work, site)),
        JSON.stringify(toScholarlyArticle(work, { siteUrl: site, people, topicTitles: new Map() })),
        kindOf(entry),
        placeOf(entry, british).join(),
        venueOf(entry) ?? '',
        dateLabel(entry, british),
        searchTextOf(work),
        JSON.stringify(linksOf(work, british)),
        JSON.stringify(authorsOf(entry, people)),
        JSON.stringify(titleRuns(entry)),
      ];
      const references = styles
        ? citationStyles.flatMap(({ name }) => Object.values(formatReference(entry, name)) as string[])
        : [];
      for (const reference of references) expect(reference).not.toBe('');
      return [...said, ...references].join('\n');
    })
    .join('\n');
}

test('whatever shape an item comes back in, every form of it can be written', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (items) => {
      answer.with = (entries) => entries.map((_, index) => items[index % items.length]);
      expect(sayAll(source('a') + source('b'), false)).not.toContain('[object Object]');
    }),
    { seed: 13, numRuns: 500 },
  );
});

test('and every style prints something of it', () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  fc.assert(
    fc.property(item, (one) => {
      answer.with = () => [one];
      sayAll(source('a'), true);
    }),
    { seed: 14, numRuns: 25 },
  );
  said.mockRestore();
});

test('an entry that stops citation-js loses no other, is shown by its title, and is told with its place', () => {
  answer.with = (entries) => {
    if (entries.some(({ label }) => label === 'bad')) throw new TypeError('source.matchAll is not a function');
    return entries.map(() => ({ type: 'article-journal', title: 'A Title' }));
  };
  const { publications, problems } = build(source('good') + source('bad'));
  expect(publications.map(({ key, entry }) => [key, entry.csl.title])).toEqual([
    ['bad', 'A Title'],
    ['good', 'A Title'],
  ]);
  expect(problems).toMatchObject([
    { file: 'publications.bib', line: 4, severity: 'error', message: expect.stringContaining('"bad"') as string },
  ]);
});

test('values in a form that is none of CSL’s are left out and told; empty ones are not missed', () => {
  answer.with = () => [
    {
      type: 'book',
      title: ['Two', 'parts'],
      publisher: { name: 'P' },
      issued: null,
      volume: [],
      page: 12,
      author: [{}, 'Doe, Jane'],
    },
  ];
  const { publications, problems } = build(source('a'));
  expect(publications[0]!.entry.csl).toMatchObject({ title: 'Two and parts', page: '12' });
  expect(problems).toMatchObject([
    { line: 1, severity: 'warning', message: expect.stringMatching(/"a" has publisher in a form/) as string },
  ]);
});

test('answers that are no list, or of another length, are no entry’s', () => {
  for (const given of [undefined, null, {}, 'x', [], [1, 2, 3]]) {
    answer.with = () => given;
    expect(sayAll(source('a'), false)).toContain('2020');
  }
});

test('a style that fails is named once, with the place of the entry, and who, when and what are shown', () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const [work] = build(`\n${source('a')}`).publications;
  // No check lets it through; a style that met it would throw.
  work!.entry.csl.author = [{ family: 12 as never }];
  const { text, html } = formatReference(work!.entry, 'ieee');
  expect([text, html].every((form) => form.includes('A Title') && form.includes('2020'))).toBe(true);
  expect(formatReference(work!.entry, 'apa').text).toContain('A Title');
  expect(said.mock.calls.map(([line]: unknown[]) => String(line))).toEqual([
    expect.stringMatching(/^warning: publications\.bib:2 "a" cannot be formatted in ieee: .*; look at/),
  ]);
  said.mockRestore();
});
