import { FORMULA } from './latex-arguments';
import { MATH_SIGNS, PUNCTUATION, TEXT_SIGNS } from './latex-signs';
import { LOWERED, RAISED } from './script-letters';

/** LaTeX accent commands by the combining character they put on a letter. */
const ACCENTS: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0308': '"',
  '\u0304': '=',
  '\u0307': '.',
  '\u030c': 'v',
  '\u0306': 'u',
  '\u030b': 'H',
  '\u030a': 'r',
  '\u0327': 'c',
  '\u0328': 'k',
  '\u0323': 'd',
  '\u0331': 'b',
  '\u0309': 'h',
  '\u030f': 'G',
  '\u0311': 'f',
  '\u0326': 'textcommabelow',
};
const COMBINING = Object.fromEntries(Object.entries(ACCENTS).map(([mark, command]) => [command, mark]));

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ßøØłŁæÆœŒđĐðÐþÞıȷ©£§¶…åÅ'].map((letter) => [TEXT_SIGNS[letter]!, letter]),
);

const IN_FORMULA = new RegExp(`(${FORMULA})`);
const UNCHANGED = new RegExp(`(${FORMULA}|\\\\(?:url|path|nolinkurl)\\s*\\{[^{}]*\\})`);

/** Applies a change to the text outside `$…$` and addresses. */
function outsideMath(value: string, change: (text: string) => string): string {
  return value
    .split(UNCHANGED)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

/** A letter with its accents, or one that has none, in decomposed text. */
const CLUSTER = /[^\x00-\x7f]\p{M}*|[\x00-\x7f]\p{M}+/gu;

/**
 * Accents, letters and signs as LaTeX commands, `{\"o}`, so that nothing but ASCII is left; "&", "%", "#" and "_" escaped. Scripts that
 * LaTeX has no commands for (Cyrillic, Han, Greek words) stay; `lettersLeft` names them and `toSymbols` numbers them.
 */
export function toLatex(value: string): string {
  return outsideMath(value.normalize('NFC'), (text) => {
    const escaped = text.replace(/(?<!\\)([&%#_])/g, '\\$1').replace(SCRIPTS, scriptInMath);
    return withGreekWords(escaped, (part) => part.normalize('NFD').replace(CLUSTER, toLatexCluster).normalize('NFC'));
  });
}

/** Every letter beyond ASCII that has no command. */
export const lettersLeft = (latex: string): string[] => [...new Set(latex.match(/[^\x00-\x7f]/gu) ?? [])];

/**
 * Letters that have no command, by their number in Unicode, `{\symbol{20140}}`: a decimal number, which a change of case by BibTeX leaves
 * alone. XeLaTeX and LuaLaTeX print them where the face has them; pdfLaTeX stops at them as it does at the letters.
 */
export const toSymbols = (latex: string): string =>
  latex
    .split(IN_FORMULA)
    .map((part, index) => part.replace(/[^\x00-\x7f]/gu, index % 2 === 1 ? signInFormula : symbol))
    .join('');

const symbol = (letter: string): string => `{\\symbol{${letter.codePointAt(0)}}}`;

const signInFormula = (letter: string): string =>
  Object.hasOwn(MATH_SIGNS, letter) ? `{\\${MATH_SIGNS[letter]}}` : `\\mbox{${symbol(letter)}}`;

const SCRIPTS = new RegExp(`[${[...RAISED.values()].join('')}]+|[${[...LOWERED.values()].join('')}]+`, 'gu');
const BASES = new Map([...RAISED, ...LOWERED].map(([letter, script]) => [script, letter]));
const GREEK: Readonly<Record<string, string>> = {
  β: '\\beta ',
  γ: '\\gamma ',
  ρ: '\\rho ',
  φ: '\\varphi ',
  χ: '\\chi ',
};

/** "x²" is "x$^{2}$". */
function scriptInMath(script: string): string {
  const inside = [...script]
    .map((letter) => BASES.get(letter)!.replace('−', '-'))
    .map((letter) => GREEK[letter] ?? letter);
  return `$${RAISED_SCRIPTS.has([...script][0]!) ? '^' : '_'}{${inside.join('').trim()}}$`;
}

const RAISED_SCRIPTS: ReadonlySet<string> = new Set(RAISED.values());

/** A word in Greek is no formula. */
const withGreekWords = (text: string, change: (part: string) => string): string =>
  text
    .split(/((?<![\p{Script=Greek}\p{M}])[\p{Script=Greek}\p{M}]*\p{Script=Greek}[\p{Script=Greek}\p{M}]+)/u)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');

function toLatexCluster(cluster: string): string {
  const whole = cluster.normalize('NFC');
  const sign = signOf(whole);
  if (sign !== undefined) return sign;
  const [base = '', ...marks] = [...cluster];
  const commands = marks.map((mark) => ACCENTS[mark]);
  const letter = /[A-Za-z]/.test(base) ? base : TEXT_SIGNS[base] && `\\${TEXT_SIGNS[base]}`;
  if (!letter || commands.length === 0 || commands.some((command) => command === undefined)) return whole;
  return commands.reduce<string>((inner, command, index) => accented(command!, inner, index), letter);
}

/** An accent on a letter, or on a letter with an accent of its own. */
function accented(command: string, inner: string, index: number): string {
  const letter = index === 0 && /^[ij]$/.test(inner) && !'dckb'.includes(command) ? `\\${inner}` : inner;
  if (/[a-zA-Z]/.test(command)) return `{\\${command}{${letter}}}`;
  return `{\\${command}${/^[A-Za-z]$/.test(letter) ? letter : `{${letter}}`}}`;
}

function signOf(character: string): string | undefined {
  if (Object.hasOwn(PUNCTUATION, character)) return PUNCTUATION[character];
  if (Object.hasOwn(TEXT_SIGNS, character)) return `{\\${TEXT_SIGNS[character]}}`;
  if (Object.hasOwn(MATH_SIGNS, character)) return `$\\${MATH_SIGNS[character]}$`;
  // Ligatures and letters of mathematical alphabets are letters.
  return /[\uFB00-\uFB06\u{1D400}-\u{1D7FF}]/u.test(character) ? toLatex(character.normalize('NFKC')) : undefined;
}

const ACCENTED =
  /\{\\(["'`^~=.]|[vuHrckdb](?![a-zA-Z]))\s*(?:\{(\\?[A-Za-z])\}|(\\[ij]|[A-Za-z]))\}|\\(["'`^~=.]|[vuHrckdb](?![a-zA-Z]))\s*(?:\{(\\?[A-Za-z])\}|(\\[ij](?![A-Za-z])|[A-Za-z]))/g;
const COMMAND = /\{\\([A-Za-z]{1,9})\}|\\([A-Za-z]{1,9})(?:\{\}|(?![A-Za-z])\s*)/g;

/** Accent and letter commands as Unicode; every other command, brace and formula as written. */
export function toUnicode(value: string): string {
  return outsideMath(value, (text) =>
    text
      .replace(ACCENTED, (whole, a1: string, b1: string, c1: string, a2: string, b2: string, c2: string) => {
        const mark = COMBINING[a1 ?? a2];
        const letter = (b1 ?? c1 ?? b2 ?? c2)?.replace(/^\\/, '');
        const joined = mark && letter ? (letter + mark).normalize('NFC') : whole;
        return joined.length === 1 ? joined : whole;
      })
      .replace(
        COMMAND,
        (whole, braced: string | undefined, bare: string | undefined) => LETTERS[braced ?? bare ?? ''] ?? whole,
      ),
  );
}
