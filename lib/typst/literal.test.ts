import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typstArray, typstString, typstText } from './literal';

/** Reads a Typst string literal by the rules of the language, and nothing after it. */
function readLiteral(literal: string): string {
  const match = /^"((?:[^"\\]|\\["\\]|\\u\{[0-9a-f]+\})*)"$/su.exec(literal);
  if (!match) throw new Error(`not one whole literal: ${literal}`);
  return match[1]!.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gsu, (_, hex?: string, plain?: string) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : (plain ?? ''),
  );
}

test('quotes, backslashes and control characters are escaped, nothing else is', () => {
  expect(typstString('#$@*_ "a" \\n\n<x>')).toBe('"#$@*_ \\"a\\" \\\\n\\u{a}<x>"');
});

test('arbitrary Unicode is one literal that means itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => readLiteral(typstString(text)) === text),
    { seed: 1, numRuns: 2000 },
  );
});

test('lone surrogates, which no file can hold, become the replacement character', () => {
  expect(readLiteral(typstString('a\ud800b'))).toBe('a\ufffdb');
});

test('an array of one stays an array', () => {
  expect([typstArray([]), typstArray(['"a"'])]).toEqual(['()', '("a", )']);
});

/** What is printed of an expression: its literals one after the other, which nothing visible stands between. */
const printed = (expression: string) =>
  [...expression.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([literal]) => readLiteral(literal));

test('an address too long for a column may break where addresses do, and is copied as one word', () => {
  expect(typstText('machine-learning pgimenes@outlook.com')).toBe('"machine-learning pgimenes@outlook.com"');
  const address = 'https://hal.archives-ouvertes.fr/hal-0123456?v=2&lang=en_US';
  const pieces = printed(typstText(`See ${address} there`));
  expect(pieces.join('')).toBe(`See ${address} there`);
  expect(pieces.slice(1, -2).every((piece) => /[/.?&=_-]$/.test(piece))).toBe(true);
  expect(typstText(address)).not.toMatch(/\u200b/);
});

test('no line ends within what an address begins with', () => {
  expect(typstText('at https://doi.org/10.1000/example.92 now')).toBe(
    '{ "at "; box("https://doi.org/"); box("10.1000/"); box("example.92"); " now" }',
  );
});

test('a word that has no such place is cut, and nothing is put in between', () => {
  expect(printed(typstText('x'.repeat(300))).join('')).toBe('x'.repeat(300));
});
