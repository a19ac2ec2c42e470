import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertEntry } from './insert-entry';
import { readBibText } from './bib-text';
import { setField } from './set-field';
import { isBalanced } from './write-value';

const folder = new URL('../../bibliography/fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.bib'))
  .map((name) => ({ name, source: readFileSync(new URL(name, folder), 'utf8') }));
const own = ['publications.bib', 'background.bib'].map((name) => ({
  name,
  source: readFileSync(new URL(`../../../content/${name}`, import.meta.url), 'utf8'),
}));

/** Values that a source may send: any text, as long as its braces balance. */
const value = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('{', '}', '"', '@', ',', '=', '%', '\\', 'a', ' ', '\n', '#') }),
  )
  .filter(isBalanced)
  .map((text) => text.replace(/\r\n?/g, '\n'));
const name = fc.constantFrom('title', 'author', 'year', 'doi', 'note', 'month', 'volume', 'custom-field');

const piece = fc.oneof(
  fc.constantFrom(
    '% a remark\n',
    '@string{j = "Journal"}\n',
    '@comment{x}\n',
    '@preamble{"\\x"}\n',
    'free text\n',
    '\n',
    '\n\n',
    ' ',
  ),
  fc
    .record({
      key: fc.stringMatching(/^[a-z]{1,4}$/),
      fields: fc.array(fc.tuple(name, value, fc.constantFrom('{', '"', 'bare')), { maxLength: 5 }),
      separator: fc.constantFrom(',\n  ', ', ', ',', '\n , ', ',\n\t', ' ,\n\n', ', % remark\n  '),
      equals: fc.constantFrom('=', ' = ', '    = '),
      close: fc.constantFrom('}', '\n}', ',\n}', ',}', ' % last\n}'),
    })
    .map(({ key, fields, separator, equals, close }) => {
      const written = fields.map(([field, text, mark]) => {
        if (mark === 'bare') return `${field}${equals}2020`;
        return `${field}${equals}${mark === '"' && !text.includes('"') ? `"${text}"` : `{${text}}`}`;
      });
      return `@misc{${[key, ...written].join(separator)}${close}`;
    }),
);
const messy = fc
  .tuple(fc.array(piece, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([pieces, eol, mark]) => (mark ? '\uFEFF' : '') + pieces.join('').replaceAll('\n', eol));

/** Outside of the edited entry, before it and behind it, the bytes are the same. */
function expectUntouched(before: string, after: string, key: string): void {
  expect(around(after, key)).toEqual(around(before, key));
}

/** The bytes before and behind an entry. */
function around(source: string, key: string): [string, string] {
  const { scan } = readBibText(source, 'x.bib');
  const { start, raw } = scan.entries.find((entry) => entry.key === key)!;
  return [source.slice(0, offsetIn(source, start)), source.slice(offsetIn(source, start + raw.length))];
}

function offsetIn(source: string, scanned: number): number {
  let index = source.startsWith('\uFEFF') ? 1 : 0;
  for (; scanned > 0; scanned--) index += source.startsWith('\r\n', index) ? 2 : 1;
  return index;
}

/** The new text is the old one with a single stretch put in. */
function expectInserted(before: string, after: string): void {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  expect(after.endsWith(before.slice(same))).toBe(true);
}

function tryEdits(source: string, field: string, text: string): void {
  const { scan } = readBibText(source, 'x.bib');
  for (const key of new Set(scan.entries.map((entry) => entry.key)))
    expectUntouched(source, setField(source, 'x.bib', { key, name: field, value: text }), key);
  const entry = { type: 'misc', key: 'quite-new', fields: { title: text, year: '2020' } };
  expectInserted(source, insertEntry(source, 'x.bib', entry));
}

describe.each([...fixtures, ...own])('$name', ({ source }) => {
  it('keeps every byte outside of the entry that is edited', () => {
    for (const bytes of [source, source.replace(/\r?\n/g, '\r\n'), `\uFEFF${source}`]) {
      tryEdits(bytes, 'doi', '10.1000/182');
      tryEdits(bytes, 'title', 'A "new" {Title}');
    }
  });
});

it('keeps every byte of messy files', () => {
  fc.assert(fc.property(messy, name, value, tryEdits), { numRuns: 400 });
});

it('does nothing twice: what was written is written again as it is', () => {
  fc.assert(
    fc.property(messy, name, value, (source, field, text) => {
      for (const { key } of readBibText(source, 'x.bib').scan.entries) {
        const once = setField(source, 'x.bib', { key, name: field, value: text });
        expect(setField(once, 'x.bib', { key, name: field, value: text })).toBe(once);
      }
    }),
    { numRuns: 200 },
  );
});
