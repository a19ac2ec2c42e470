import { describe, expect, test } from 'vitest';
import { contentOf, cvOf, entryFile } from './fixtures/cvs';
import { printPdf } from './print-pdf';
import { validateCv } from './validate/validate-cv';

const a4 = { view: 'full', paper: 'a4' } as const;
const print = (fields: Record<string, unknown>, body = '') =>
  printPdf(cvOf({ 'cv/work/a.mdx': entryFile({ title: 'A', ...fields }, body) }), a4, {});

describe('content that could break a document is set right', () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      'Typst markup',
      { title: '#let x = 1 $a$ @ref *b* _c_ <d> `e` // f /* g */ = h - i + j ~ \\k' },
      '#panic("no") $x$ @cite \\#set',
    ],
    ['quotes and backslashes', { title: '"A" \\ \'B\' “C” \\u{41}' }, 'C:\\temp\\"x"'],
    ['a role of 300 characters', { title: 'Principal '.repeat(30) }, ''],
    ['a word of 300 characters', { title: 'x'.repeat(300), organisation: 'y'.repeat(300) }, 'z'.repeat(300)],
    ['forty bullets', {}, Array.from({ length: 40 }, (_, index) => `- Bullet ${index}`).join('\n')],
    ['nested lists, code and math', {}, '1. a\n   - b `c++` $O(n \\log n) \\le \\frac{x^2}{y_i}$\n'],
    ['a right-to-left name', { organisation: 'שלום עולם' }, 'With עברית inside'],
    ['accents, Greek, Cyrillic, Vietnamese', { title: 'Łukasz Ștefan Ω Жук Nguyễn' }, 'São Paulo → Zürich ≈ 1 200 km'],
    ['nothing but a title', {}, ''],
  ])('%s', async (_, fields, body) => {
    const { bytes, pages } = await print(fields, body);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pages).toBeGreaterThan(0);
  });
});

test.each([
  '李明 (Ming Li)',
  '機械学習の研究',
  '김철수',
  'محمد علي',
  'שלום',
  'हिन्दी',
  'ภาษาไทย',
  'Ἑλλάς',
  'Қазақ Ңғ',
  's\u030Caska',
])('%s is drawn with a face of its own script', async (text) => {
  const { undrawable } = await print({ title: text, organisation: `A ${text}` }, `**${text}** and *${text}*`);
  expect(undrawable).toEqual([]);
});

test.each(['😀', 'ꦧꦱ', 'ᏣᎳᎩ'])(
  'for %s, which no font at hand can draw, a box is set and the author told',
  async (text) => {
    const { undrawable, pages } = await print({ title: `A ${text}` });
    expect(pages).toBe(1);
    expect(undrawable.join('')).not.toBe('');
    expect([...undrawable.join('')].every((letter) => text.includes(letter))).toBe(true);
  },
);

test('content for many pages flows onto them', async () => {
  const body = Array.from(
    { length: 300 },
    (_, index) => `- Bullet ${index} of a very long list of things that were done in the course of it`,
  ).join('\n');
  const { pages } = await print({}, body);
  expect(pages).toBeGreaterThan(3);
});

test('content a little too long for a page is set smaller before it takes a second one', async () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `- Bullet ${index}`).join('\n');
  const pages = await Promise.all([30, 46, 90].map(async (count) => (await print({}, lines(count))).pages));
  expect(pages).toEqual([1, 1, 2]);
});

test('what the compiler would refuse for a reason of content is found by the checks', () => {
  expect(validateCv(contentOf({ 'cv/work/a.mdx': entryFile({ title: 'A' }, '$\\frac{$') }), new Set())).toHaveLength(1);
});
