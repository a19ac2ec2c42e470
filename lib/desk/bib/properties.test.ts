import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { readBibText } from './bib-text';
import { tryEdits } from '../testing/kept-bytes';
import { setField } from './set-field';
import { isBalanced } from './write-value';

const folder = new URL('../../bibliography/fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.bib'))
  .map((name) => ({ name, source: readFileSync(new URL(name, folder), 'utf8') }));
const content = contentDirectoryFrom(process.env);
const own = readdirSync(content)
  .filter((name) => name.endsWith('.bib'))
  .map((name) => ({ name, source: readFileSync(join(content, name), 'utf8') }));

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

/** Every edit is made: our fixtures and what is made here hold nothing that the editor has to give up. */
function expectEdits(source: string, field: string, text: string): void {
  expect(tryEdits(source, field, text).givenUp).toEqual([]);
}

describe.each([...fixtures, ...own])('$name', ({ source }) => {
  it('keeps every byte outside of the entry that is edited', () => {
    for (const bytes of [source, source.replace(/\r?\n/g, '\r\n'), `\uFEFF${source}`]) {
      expectEdits(bytes, 'doi', '10.1000/182');
      expectEdits(bytes, 'title', 'A "new" {Title}');
    }
  });
});

it('keeps every byte of messy files', () => {
  fc.assert(fc.property(messy, name, value, expectEdits), { numRuns: 400 });
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
