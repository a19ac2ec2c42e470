import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { buildBibliography } from '../bibliography';
import { formatAsWritten, formatBiblatex, formatBibtex, formatBibtexUnicode } from './export-bibtex';
import { formatCslJson } from './export-csl-json';
import { formatRis } from './export-ris';
import { formatReference } from '../csl/format-reference';
import { toHighwireTags } from './highwire';
import { toScholarlyArticle } from './scholarly-article';
import { citationStyles } from '../csl/styles';
import type { BibEntry, CslItem } from '../csl/types';

const dialects = { formatAsWritten, formatBibtex, formatBibtexUnicode, formatBiblatex };

const parse = (text: string): BibEntry[] => [
  ...buildBibliography([{ file: 'publications.bib', text }]).entries.values(),
];

/** What must survive: who, what, when, and every identifier. */
const essence = ({
  author,
  editor,
  title,
  issued,
  page,
  volume,
  issue,
  DOI,
  ISBN,
  ISSN,
  URL,
  custom,
  'container-title': venue,
}: CslItem) => ({ author, editor, title, issued, page, volume, issue, DOI, ISBN, ISSN, URL, custom, venue });

const letters = fc.constantFrom(
  ...'abcdefghijklmnopqrstuvwxyzáàâäãåæçčďéěëíïłñńøöőœřßšťúüűýÿžżđþðığ'.split(''),
  'Москва'[1]!,
  '汉',
  'ة',
);
const word = fc.array(letters, { minLength: 1, maxLength: 9 }).map((parts) => parts.join('').normalize('NFC'));
const capital = word
  .map((text) => text[0]!.toLocaleUpperCase('en') + text.slice(1))
  .filter((text) => /^\p{Lu}/u.test(text));
const latex = fc.constantFrom(
  '{\\"o}',
  "\\'e",
  '\\v{s}',
  '{\\ss}',
  '\\c{c}',
  '\\H{o}',
  '{\\O}',
  "{\\'\\i}",
  '\\~n',
  '\\k{a}',
  '\\r{a}',
  '\\&',
  '\\%',
  '$O(n^2)$',
  '$\\alpha$',
  '{LLM}s',
  '\\emph{in vitro}',
  '<i>x</i>',
  '--',
  "``q''",
);
const title = fc.array(fc.oneof(word, capital, latex), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const person = fc.oneof(
  fc.tuple(capital, capital).map(([family, given]) => `${family}, ${given}`),
  fc
    .tuple(fc.constantFrom('van der', 'de la', 'von'), capital, capital)
    .map(([particle, family, given]) => `${particle} ${family}, ${given}`),
  fc.tuple(capital, capital).map(([family, given]) => `${family}, Jr., ${given}`),
  fc
    .tuple(
      capital,
      latex.filter((text) => /^[{\\][^&%~]/.test(text) && !/emph|LLM|O\}/.test(text)),
      capital,
    )
    .map(([start, accent, given]) => `${start}${accent}, ${given}`),
  capital.map((name) => `{The ${name} Team}`),
);
const when = fc.oneof(
  fc.integer({ min: 1900, max: 2030 }).map((year) => `year = {${year}}`),
  fc
    .tuple(fc.integer({ min: 1900, max: 2030 }), fc.constantFrom('jan', 'jul', 'dec'))
    .map(([year, month]) => `year = {${year}}, month = ${month}`),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => `date = {${date.toISOString().slice(0, 10)}}`),
  fc.constantFrom('date = {2015-03}, year = {2016}, month = may', 'date = {2015-03-02}, year = {2016}'),
);
const identifiers = fc.record(
  {
    eprint: fc.constantFrom('2410.06722', '2502.21208v2', 'math/0211159'),
    doi: fc.constantFrom('10.1000/x_y(1)', '10.48550/arXiv.2410.06722'),
    url: fc.constant('https://example.org/a_b?c=d&e=%20f'),
    pages: fc.constantFrom('1--9', '12', 'e101'),
    volume: fc.constant('38'),
  },
  { requiredKeys: [] },
);

const entry = fc.record({
  type: fc.constantFrom('misc', 'article', 'inproceedings', 'book', 'phdthesis', 'techreport', 'online', 'thesis'),
  title,
  authors: fc.array(person, { minLength: 1, maxLength: 5 }),
  others: fc.boolean(),
  when,
  identifiers,
  venue: word,
});

const toSource = ({
  type,
  title: heading,
  authors,
  others,
  when: date,
  identifiers: ids,
  venue,
}: typeof entry extends fc.Arbitrary<infer Value> ? Value : never) => {
  const places: Record<string, string> = {
    article: 'journal',
    inproceedings: 'booktitle',
    phdthesis: 'school',
    thesis: 'institution',
    techreport: 'institution',
    book: 'publisher',
  };
  const place = places[type];
  const fields = [
    `title = {${heading}}`,
    `author = {${[...authors, ...(others ? ['others'] : [])].join(' and ')}}`,
    date,
    ...Object.entries(ids).map(([name, value]) => `${name} = {${value}}`),
  ];
  if (ids.eprint) fields.push('archivePrefix = {arXiv}', 'primaryClass = {cs.CL}');
  if (place) fields.push(`${place} = {${venue}}`);
  return `@${type}{key,\n  ${fields.join(',\n  ')}\n}`;
};

describe('an entry written by us and read again says the same', () => {
  test.each(Object.entries(dialects))('%s', (_, format) => {
    fc.assert(
      fc.property(entry, (generated) => {
        const [first] = parse(toSource(generated));
        const [second] = parse(format(first!));
        expect(essence(second!.csl)).toEqual(essence(first!.csl));
      }),
      { seed: 20241009, numRuns: 300 },
    );
  });
});

test('the arXiv id survives every format', () => {
  const [read] = parse(
    '@misc{a, title={T}, author={Doe, Jane}, year={2024}, eprint={2410.06722}, archivePrefix={arXiv}, primaryClass={cs.CL}}',
  );
  const work = { key: 'a', entry: read!, versions: [read!], topics: [], selected: false };
  const article = JSON.stringify(
    toScholarlyArticle(work, {
      siteUrl: 'https://example.org',
      people: { owner: { name: 'Jane Doe' }, others: [] },
      topicTitles: new Map(),
    }),
  );
  const texts = [
    ...Object.values(dialects).map((format) => format(read!)),
    formatRis(read!),
    formatCslJson(read!),
    article,
    JSON.stringify(toHighwireTags(work, 'https://example.org')),
  ];
  for (const text of texts) expect(text).toContain('2410.06722');
  for (const text of texts.slice(0, 7)) expect(text).toContain('cs.CL');
});

test('every style formats every kind of entry, without a number and without foreign markup', () => {
  const folder = join(import.meta.dirname, '../fixtures');
  const text = [
    'html-in-title',
    'thesis-types',
    'arxiv-eprint',
    'software-and-dataset',
    'crossref-inherits',
    'missing-fields',
  ]
    .map((name) => readFileSync(join(folder, `${name}.bib`), 'utf8'))
    .join('\n');
  for (const entry of parse(text)) {
    for (const { name } of citationStyles) {
      const reference = formatReference(entry, name);
      expect(reference.text).not.toMatch(/^\[?1[\].]/);
      expect(reference.html.replace(/<\/?(?:i|b|sup|sub)>|<a href="https?:[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>]/);
    }
  }
});

test('authors left out are "et al." in every style and language, and never a person called others', () => {
  const [alone, second] = parse(
    '@misc{a, title={T}, author={Yan, Mingyu and others}, year={2020}}\n\n@misc{b, title={T}, author={Yan, Mingyu and Deng, Lei and others}, year={2020}}',
  );
  for (const { name } of citationStyles) {
    for (const entry of [alone!, second!]) {
      const { text, html } = formatReference(entry, name, 'de-DE');
      expect(text).toMatch(/et al\.(?!\.)|u\. ?a\./);
      expect(`${text} ${html}`).not.toMatch(/others|\uE002/);
    }
  }
});

describe('the exports are read by biber without a warning', () => {
  const biber = spawnSync('biber', ['--version']).status === 0;
  if (!biber)
    console.warn('biber is not installed (Debian: apt-get install biber); the exports are not tried with it.');
  test.runIf(biber).each(Object.entries(dialects))('%s', (_, format) => {
    const content = join(import.meta.dirname, '../../../content');
    const sources = readdirSync(content)
      .filter((name) => name.endsWith('.bib'))
      .map((name) => ({ file: name, text: readFileSync(join(content, name), 'utf8') }));
    const folder = temporaryFolder('biber');
    const file = join(folder, 'export.bib');
    writeFileSync(file, [...buildBibliography(sources).entries.values()].map(format).join('\n\n'));
    const log = execFileSync('biber', ['--tool', '--noconf', '--output-file', join(folder, 'out.bib'), file], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(log).not.toMatch(/WARN|ERROR/);
  });
});
