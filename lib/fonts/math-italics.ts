/** The first of a run of characters, the last, and where the run begins among the mathematical italics. */
const runs: [first: string, last: string, italic: number][] = [
  ['A', 'Z', 0x1d434],
  ['a', 'z', 0x1d44e],
  ['Α', 'Ω', 0x1d6e2],
  ['α', 'ω', 0x1d6fc],
];

/** Those out of line: the italic h is Planck's constant, and some Greek forms stand at the end of their alphabet. */
const single: Record<string, number> = {
  h: 0x210e,
  ı: 0x1d6a4,
  ȷ: 0x1d6a5,
  '∇': 0x1d6fb,
  '∂': 0x1d715,
  ϵ: 0x1d716,
  ϑ: 0x1d717,
  ϰ: 0x1d718,
  ϕ: 0x1d719,
  ϱ: 0x1d71a,
  ϖ: 0x1d71b,
};

/**
 * The character a browser sets for a letter that stands alone in `<mi>`: MathML Core turns it italic by another character,
 * which is in no page and yet has to be in the face. Undefined where there is none.
 * https://www.w3.org/TR/mathml-core/#italic-mappings
 */
export function mathItalicOf(character: string): string | undefined {
  const exception = single[character];
  if (exception) return String.fromCodePoint(exception);
  const code = character.codePointAt(0) ?? 0;
  const run = runs.find(([first, last]) => code >= first.codePointAt(0)! && code <= last.codePointAt(0)!);
  return run && String.fromCodePoint(run[2] + code - run[0].codePointAt(0)!);
}
