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

test('a word longer than any column may break, others are left as they are', () => {
  expect(typstText('machine-learning pgimenes@outlook.com')).toBe('"machine-learning pgimenes@outlook.com"');
  expect(readLiteral(typstText('x'.repeat(300))).split('\u200b')).toHaveLength(300);
});
