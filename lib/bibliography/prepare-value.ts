import { nameFields, verbatimFields } from './known-fields';
import { toUnicode } from './latex-characters';

/** CSL's own inline marks. The same letters in a .bib value are text, and a word joiner behind "<" keeps them so in every reader of CSL. */
const CSL_MARK = /<(?=\/?(?:i|b|sup|sub|sc|span)\b)/gi;

/** citation-js takes "a=b" in a name for BibLaTeX's extended form and loses the name; this stands for "=" meanwhile. */
export const HIDDEN_EQUALS = '\uE03D';
const EXTENDED_NAME = /\b(?:family|given|prefix|suffix)(?:-i)?\s*=/;

/** Commands that titles use and citation-js does not know. */
const COMMANDS: Record<string, string> = {
  leq: '≤', le: '≤', geq: '≥', ge: '≥', neq: '≠', times: '×', cdot: '·', pm: '±', approx: '≈', sim: '∼', infty: '∞', to: '→', rightarrow: '→', leftarrow: '←', in: '∈', ell: 'ℓ',
  log: 'log', ln: 'ln', exp: 'exp', min: 'min', max: 'max', LaTeX: 'LaTeX', TeX: 'TeX',
};
const COMMAND = /\\([A-Za-z]+)(?:\{\}|(?![A-Za-z]))/g;

/**
 * Readies a value for citation-js: accents become letters (it leaves `\'\i` in two pieces), `$n^2)$` becomes `$n^{2})$`
 * (it would take "2)" for the exponent), a lone "$" is escaped (it would not be read at all), and "<i>" in the source stays text.
 */
export function prepareValue(name: string, value: string): string {
  if (verbatimFields.has(name)) return value.replace(/\s+/g, '');
  const text = toUnicode(value).replace(CSL_MARK, '<\u2060').replace(COMMAND, (whole, command: string) => (Object.hasOwn(COMMANDS, command) ? COMMANDS[command]! : whole));
  if (nameFields.has(name)) return EXTENDED_NAME.test(text) ? text : text.replaceAll('=', HIDDEN_EQUALS);
  const parts = text.split(/(?<!\\)\$/);
  if (parts.length % 2 === 0) return text.replace(/(?<!\\)\$/g, '\\$');
  return parts.map((part, index) => (index % 2 === 1 ? part.replace(/([\^_])\s*([A-Za-z0-9])/g, '$1{$2}') : part)).join('$');
}
