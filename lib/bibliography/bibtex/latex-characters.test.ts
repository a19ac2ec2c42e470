import { describe, expect, test } from 'vitest';
import { misc, read } from '../one-entry';
import { formatBibtex } from '../formats/export-bibtex';
import { lettersLeft, toLatex } from './latex-characters';
import { readLatex } from './latex-text';

const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).filter((letter) =>
    /\p{L}/u.test(letter),
  );

describe('every Latin letter of European and Vietnamese names has a LaTeX form that reads as it', () => {
  // Letters of old spellings, marks below that no name has, and horned vowels of Vietnamese, which LaTeX has in no usual encoding.
  const without = new Set('ḀḁḒḓḘḙḚḛḪḫḬḭḼḽṊṋṰṱṲṳṴṵṶṷĦħĸĿŀŉŦŧſƠơƯưẚẛẜẝẟỺỻỼỽỾỿỚớỜờỞởỠỡỢợỨứỪừỬửỮữỰự');
  test.each([
    ['Latin-1', from(0xc0, 0xff)],
    ['Latin Extended-A', from(0x100, 0x17f)],
    ['Latin Extended Additional', from(0x1e00, 0x1eff)],
  ])('%s', (_, letters) => {
    const failing = letters
      .filter((letter) => !without.has(letter))
      .filter((letter) => {
        const latex = toLatex(`x${letter}x`);
        return lettersLeft(latex).length > 0 || readLatex(latex).text !== `x${letter}x`;
      });
    expect(failing).toEqual([]);
  });
});

test.each([
  ['Ŵýn Ṣahīḥ Nguyễn Cōngǧě', /^[\x00-\x7f]+$/],
  ['«Où?» – „Wo?“ … ¿Dónde? 5 €, 20 °C, ½ × 3 ± 1 µm', /^[\x00-\x7f]+$/],
  ['α-helix at ≤ 5 σ, x² and H₂O, a → b, ∞', /^[\x00-\x7f]+$/],
  ['ﬁne 𝒩 and \u2009thin\u00a0spaces', /^[\x00-\x7f]+$/],
])('%s is ASCII', (text, ascii) => {
  expect(toLatex(text)).toMatch(ascii);
});

test('what has no form is numbered in a copy, which says so and is read as the letters', () => {
  expect(toLatex('Λόγος, Москва and 北京')).toBe('Λόγος, Москва and 北京');
  const entry = misc('note = {In 北京, ơ and Москва}, annotation = {$γ/\\mbox{北}$}');
  const copy = formatBibtex(entry);
  expect(copy).toMatch(/^% \\symbol\{\.\.\.\} is a letter without a LaTeX command: use XeLaTeX or LuaLaTeX/);
  expect(copy).toMatch(/^[\x00-\x7f]+$/);
  expect(copy).toContain('{\\symbol{21271}}{\\symbol{20140}}');
  expect(read(copy).csl.note).toBe('In 北京, ơ and Москва');
  expect(formatBibtex(misc('note = {In Köln}'))).not.toContain('%');
});

test('a letter in a formula is a command of formulas', () => {
  const copy = formatBibtex(misc('note = {$γ$ and \\ensuremath{β_{ℓ}}}'));
  expect(copy).toContain('{${\\gamma}$ and \\ensuremath{{\\beta}_{{\\ell}}}}');
});

test('a name in another script keeps its parts', () => {
  const copy = formatBibtex(misc('author = {田中, 太郎 and Иванов, Иван and {Общество}}'.replace('author', 'editor')));
  expect(copy).toMatch(/^[\x00-\x7f]+$/);
  expect(read(copy).csl.editor).toEqual(
    read('@misc{k, title={T}, editor={田中, 太郎 and Иванов, Иван and {Общество}}}').csl.editor,
  );
});

test.each([
  ['\\symbol{233}', 'é'],
  ['\\symbol{"E9}', 'é'],
  ['x\\char"E9 y', 'xéy'],
  ["\\char'351", 'é'],
  ['{\\char233}', 'é'],
])('%s is %s', (latex, letter) => expect(readLatex(latex)).toEqual({ text: letter, unread: [] }));

test.each(['\\symbol{99999999}', '\\symbol{}', '\\char', '\\symbol{55296}'])(
  '%s is no letter and is named',
  (latex) => {
    expect(readLatex(latex).unread).toHaveLength(1);
  },
);
