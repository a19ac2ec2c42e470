/** Letters below and above the line in running text, as Pandoc writes them: `H~2~O`, `2^10^`. */

export type Script = 'subscript' | 'superscript';

/** A run of text, in a script or on the line. */
export interface ScriptedRun {
  text: string;
  script?: Script;
}

/** Between marks without a space, after a letter: "~~struck~~", "~5 km, ~6 km" and "x^2" are none. */
const marked =
  /(?<=[\p{L}\p{N})\]])~([^\s~]{0,19}[\p{L}\p{N}+−-][^\s~]{0,19})~(?!~)|(?<=[\p{L}\p{N})\]])\^([^\s^]{0,19}[\p{L}\p{N}+−-][^\s^]{0,19})\^(?!\^)/gu;

/** Splits text at its scripts. */
export function splitScripts(text: string): ScriptedRun[] {
  const runs: ScriptedRun[] = [];
  let end = 0;
  for (const found of text.matchAll(marked)) {
    if (found.index > end) runs.push({ text: text.slice(end, found.index) });
    runs.push(
      found[1] === undefined ? { text: found[2]!, script: 'superscript' } : { text: found[1], script: 'subscript' },
    );
    end = found.index + found[0].length;
  }
  if (end < text.length || runs.length === 0) runs.push({ text: text.slice(end) });
  return runs;
}

const plainLetters = '0123456789+-=()n';
const letters: Record<Script, string> = { subscript: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ', superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ' };

/** A script in a text without marks: "₂" where Unicode has the letters, otherwise "_c" and "^c", as the field writes them. */
export function plainScript(text: string, script: Script): string {
  const raised = [...text].map((letter) => [...letters[script]][plainLetters.indexOf(letter)]);
  if (text !== '' && raised.every((letter) => letter !== undefined)) return raised.join('');
  const mark = script === 'subscript' ? '_' : '^';
  return [...text].length === 1 ? `${mark}${text}` : `${mark}{${text}}`;
}
