import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatStructuredData } from '../site/structured-data';
import { buildBibliography } from './bibliography';
import { checkSources } from './check';
import { linksOf } from './works/links';
import { toHighwireTags } from './formats/highwire';
import { parseRichText, plainText } from './csl/plain-text';
import { toScholarlyArticle } from './formats/scholarly-article';
import type { Work } from './works/types';
import { british } from '@/lib/words/words';

const read = (text: string): Work => buildBibliography([{ file: 'publications.bib', text }]).publications[0]!;
const hostile = read(readFileSync(join(import.meta.dirname, 'fixtures/html-in-title.bib'), 'utf8'));
const shown = '<script>alert(1)</script> and markup are text';

test('HTML of a .bib file is text, but for plain marks: in titles, tags and structured data', () => {
  expect(plainText(hostile.entry.csl.title)).toBe(shown);
  expect(parseRichText(hostile.entry.csl.title!).filter(({ marks }) => marks.length > 0)).toEqual([
    { text: 'markup', marks: ['i'] },
    { text: 'text', marks: ['b'] },
  ]);
  expect(toHighwireTags(hostile, 'https://example.org').citation_title).toBe(shown);
  const json = formatStructuredData([
    toScholarlyArticle(hostile, {
      siteUrl: 'https://example.org',
      people: { owner: { name: 'A' }, others: [] },
      topicTitles: new Map(),
    }),
  ]);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)['@graph'][0].name).toBe(shown);
});

test('marks made from LaTeX are marks, and nest', () => {
  const work = read('@misc{a, title={\\textbf{bold \\emph{both}} $x^{2.81}$}, author={Doe, Jane}, year={2020}}');
  expect(parseRichText(work.entry.csl.title!)).toEqual([
    { text: 'bold ', marks: ['b'] },
    { text: 'both', marks: ['b', 'i'] },
    { text: ' x', marks: [] },
    { text: '2.81', marks: ['sup'] },
  ]);
});

test('an address with a scheme that runs code becomes no link', () => {
  const work = read(
    '@misc{a, title={T}, author={Doe, Jane}, year={2020}, code={javascript:alert(1)}, pdf={data:text/html,x}, slides={//evil.example}, url={https://example.org}}',
  );
  expect(linksOf(work, british)).toEqual([{ label: 'Link', href: 'https://example.org' }]);
  expect(toHighwireTags(work, 'https://example.org')).not.toHaveProperty('citation_pdf_url');
});

test.each([
  ['author', ' '],
  ['doi', ';'],
  ['url', ' '],
  ['pages', ' '],
  ['isbn', '('],
  ['title', '\\it '],
  ['title', '\\textbf'],
])('a %s with 50,000 of %j is read in passing', (field, sign) => {
  const fields = { author: 'Doe, Jane', title: 'T', year: '2020', [field]: `A${sign.repeat(50_000)}1` };
  const text = Object.entries(fields).map(([name, value]) => `${name} = {${value}}`);
  const source = { file: 'publications.bib', text: `@book{a, ${text.join(', ')}}` };
  expect(checkSources([source], { topics: [], projects: [] }).map(({ file }) => file)).not.toContain('');
  expect(buildBibliography([source]).entries.size).toBe(1);
});

const FIELDS = [
  'author',
  'title',
  'year',
  'note',
  'howpublished',
  'pages',
  'edition',
  'langid',
  'eprint',
  'url',
  'doi',
  'code',
];

test.each([' ', ',', '[', '(', '<', '@', '0', '\u0301', ' -', '$ ', '?', '.', '\\thanks '])(
  'fields with 10,000 of %j are read in passing',
  (sign) => {
    const values = FIELDS.map((name) => `${name} = {accessed ${sign.repeat(10_000)}1}`);
    const source = { file: 'publications.bib', text: `@book{a, ${values.join(', ')}}` };
    checkSources([source], { topics: [], projects: [] });
    expect(buildBibliography([source]).entries.size).toBe(1);
  },
);

test('braces that nest without end are a mistake with its place', () => {
  const text = `@book{a,\n  title = {${'{'.repeat(5000)}x${'}'.repeat(5000)}}}`;
  expect(checkSources([{ file: 'publications.bib', text }], { topics: [], projects: [] })).toEqual([
    expect.objectContaining({ line: 2, message: '"a" has braces within more than 50 others' }),
  ]);
});

test('a chain of parents longer than anybody writes is a mistake of its entries, and ends', () => {
  const links = Array.from(
    { length: 600 },
    (_, index) => `@inproceedings{c${index}, title={T${index}}, crossref={c${index + 1}}}`,
  );
  const text = [...links, '@proceedings{c600, title={P}, year={2001}}'].join('\n');
  const messages = checkSources([{ file: 'a.bib', text }], { topics: [], projects: [] }).map(({ message }) => message);
  expect(
    messages.filter((message) => /inherits by crossref from "c\d+" through more than 16 entries/.test(message)),
  ).toHaveLength(584);
  expect(messages).not.toContainEqual(expect.stringContaining('leads back'));
});
