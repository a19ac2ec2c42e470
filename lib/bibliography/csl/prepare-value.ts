import { nameFields, verbatimFields } from '../bibtex/known-fields';
import { toUnicode } from '../bibtex/latex-characters';

/** CSL's own inline marks. The same letters in a .bib value are text, and a word joiner behind "<" keeps them so in every reader of CSL. */
const CSL_MARK = /<(?=\/?(?:i|b|sup|sub|sc|span)\b)/gi;

/** citation-js takes "a=b" in a name for BibLaTeX's extended form and loses the name; this stands for "=" meanwhile. */
export const HIDDEN_EQUALS = '\uE03D';
const EXTENDED_NAME = /\b(?:family|given|prefix|suffix)(?:-i)?\s*=/;

/** Commands that titles use and citation-js does not know. */
const COMMANDS: Record<string, string> = {
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  times: '×',
  cdot: '·',
  pm: '±',
  approx: '≈',
  sim: '∼',
  infty: '∞',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  in: '∈',
  ell: 'ℓ',
  log: 'log',
  ln: 'ln',
  exp: 'exp',
  min: 'min',
  max: 'max',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
};
const COMMAND = /\\([A-Za-z]+)(?:\{\}|(?![A-Za-z]))/g;

/** Commands that only dress a letter or a word: what they dress is kept, as its own character where Unicode has one. */
const DRESSED =
  /\\(math(?:bb|cal|rm|bf|it|sf|tt|frak|scr)|operatorname|ensuremath|text(?:rm|normal)?|mbox)(?:\s*\{([^{}]*)\}|\s+([A-Za-z])(?![A-Za-z]))/g;
const BLACKBOARD: Record<string, string> = { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ', E: '𝔼' };

/** Spaces and hints of LaTeX: `J.\,K.`, `data\-base`, `\@`. */
const SPACING = /\\([,;: ])|\\[!\-/@]/g;

const undress = (text: string): string =>
  text.replace(DRESSED, (_, command: string, braced?: string, bare?: string) => {
    const inside = braced ?? bare ?? '';
    if (command === 'ensuremath') return `$${inside}$`;
    return command === 'mathbb' ? (BLACKBOARD[inside] ?? inside) : inside;
  });

/**
 * Readies a value for citation-js: accents become letters (it leaves `\'\i` in two pieces), `$n^2)$` becomes `$n^{2})$`
 * (it would take "2)" for the exponent), a lone "$" is escaped (it would not be read at all), and "<i>" in the source stays text.
 * Spacing and alphabets of formulas (`\,`, `\mathbb{R}`), which it prints as they stand, become what they look like.
 */
export function prepareValue(name: string, value: string): string {
  if (verbatimFields.has(name)) return value.replace(/\s+/g, '');
  const text = undress(toUnicode(value))
    .replace(SPACING, (_, space?: string) => (space ? ' ' : ''))
    .replace(CSL_MARK, '<\u2060')
    .replace(COMMAND, (whole, command: string) => (Object.hasOwn(COMMANDS, command) ? COMMANDS[command]! : whole));
  if (nameFields.has(name)) return EXTENDED_NAME.test(text) ? text : text.replaceAll('=', HIDDEN_EQUALS);
  const parts = text.split(/(?<!\\)\$/);
  if (parts.length % 2 === 0) return text.replace(/(?<!\\)\$/g, '\\$');
  return parts
    .map((part, index) => (index % 2 === 1 ? part.replace(/([\^_])\s*([A-Za-z0-9])/g, '$1{$2}') : part))
    .join('$');
}
