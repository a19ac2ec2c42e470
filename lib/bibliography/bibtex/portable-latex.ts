import { ACCENT_MARKS, ARGUMENTS_DROPPED, FORMATS, LETTERS, PACKAGE_SIGNS, SILENT, SWITCHES } from './latex-commands';
import { argumentsAt, FORMULA } from './latex-arguments';
import { plainFormula } from './formula-macros';
import { journalMacros } from './journal-macros';
import { readLatex } from './latex-text';

/** Commands of packages by what says the same in plain LaTeX: before and after their argument. */
const WRAPPED: Readonly<Record<string, readonly [before: string, after: string]>> = {
  enquote: ['``', "''"],
  mkbibquote: ['``', "''"],
  textquote: ['``', "''"],
  mkbibemph: ['\\emph{', '}'],
  mkbibitalic: ['\\emph{', '}'],
  mkbibbold: ['\\textbf{', '}'],
  strong: ['\\textbf{', '}'],
  mkbibsuperscript: ['\\textsuperscript{', '}'],
  mkbibsubscript: ['\\textsubscript{', '}'],
  uline: ['\\underline{', '}'],
  textls: ['{', '}'],
  textlf: ['{', '}'],
};

/** Commands with arguments that LaTeX knows of itself, or whose argument is an address to the letter. */
const KEPT = new Set(
  'url path nolinkurl footnote thanks footnotemark hspace vspace vphantom hphantom phantom label cite index mbox fbox makebox raisebox smash discretionary hyphenation lowercase uppercase MakeUppercase MakeLowercase begin end'.split(
    ' ',
  ),
);

/** What is copied as it stands: formulas and addresses. */
const VERBATIM = new RegExp(`${FORMULA}|\\\\(?:url|path|nolinkurl)\\s*\\{[^{}]*\\}`, 'y');
const COMMAND = /\\([A-Za-z]+)\*?[ \t]*/y;

/**
 * A value as LaTeX reads it without packages and without its author's macros, so that nobody's document stops at what is copied:
 * quotation marks for `\enquote`, the text of `\href`, the full name for a journal's macro, "\&" for a bare "&".
 */
export function portableLatex(value: string, { isJournal = false } = {}): string {
  if (!/[\\&%#_^$]/.test(value)) return value;
  const unknown = new Set(
    readLatex(value, isJournal ? { macros: journalMacros } : {}).unread.map((command) => command.slice(1)),
  );
  return writeText(value, { unknown, isJournal });
}

interface Context {
  unknown: ReadonlySet<string>;
  isJournal: boolean;
}

function writeText(text: string, context: Context): string {
  let written = '';
  let offset = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text);
    if (found) offset += found[0].length;
    return found;
  };
  while (offset < text.length) {
    const verbatim = take(VERBATIM);
    if (verbatim) {
      written += isFormula(verbatim[0]) ? plainFormula(verbatim[0]) : verbatim[0];
      continue;
    }
    const command = take(COMMAND);
    if (command) {
      const { end, text: made } = writeCommand(command, text, offset, context);
      written += made;
      offset = end;
      continue;
    }
    const sign = text[offset]!;
    if (sign === '\\') written += offset + 1 < text.length ? text.slice(offset, offset + 2) : '\\textbackslash{}';
    else written += SIGNS[sign] ?? sign;
    offset += sign === '\\' ? 2 : 1;
  }
  return written;
}

const isFormula = (verbatim: string): boolean => /^\$|^\\(?:[([]|ensuremath)/.test(verbatim);

/** Signs at which LaTeX stops outside formulas. */
const SIGNS: Readonly<Record<string, string>> = {
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '^': '\\textasciicircum{}',
};

function writeCommand(
  [typed, name = '']: RegExpExecArray,
  text: string,
  offset: number,
  context: Context,
): { text: string; end: number } {
  const isMacro = context.isJournal && Object.hasOwn(journalMacros, name);
  if (isMacro || Object.hasOwn(PACKAGE_SIGNS, name)) {
    const word = (isMacro ? journalMacros[name] : PACKAGE_SIGNS[name]) ?? '';
    return { text: word.replace(/&/g, '\\&'), end: text.startsWith('{}', offset) ? offset + 2 : offset };
  }
  if (isOfMath(name, context)) return writeFormula(name, text, offset);
  const shape = shapeOf(name, context) ?? '';
  const { values, end } = argumentsAt(text, offset, shape.length);
  if (values.length === 0 || values.length < shape.length) return { text: typed, end: offset };
  const [before, after] = Object.hasOwn(WRAPPED, name) ? WRAPPED[name]! : ['', ''];
  const shown = values.filter((_, index) => shape[index] === '+').map((argument) => writeText(argument, context));
  return { text: before + shown.join('') + after, end };
}

/** What no table of text knows and the reader could read is a command of formulas whose dollars were forgotten. */
const isOfMath = (name: string, { unknown }: Context): boolean =>
  !unknown.has(name) &&
  name !== 'ensuremath' &&
  ![LETTERS, ACCENT_MARKS, SILENT, ARGUMENTS_DROPPED, FORMATS, SWITCHES, WRAPPED, journalMacros, { ce: 1 }].some(
    (table) => Object.hasOwn(table, name),
  );

function writeFormula(name: string, text: string, offset: number): { text: string; end: number } {
  const { values, end } = argumentsAt(text, offset, name === 'frac' ? 2 : 1);
  if (values.length > 0) return { text: `$\\${name}${values.map((value) => `{${value}}`).join('')}$`, end };
  const letter = name === 'sqrt' ? (text[offset] ?? '') : '';
  return { text: `$\\${name}${letter && ` ${letter}`}$`, end: offset + letter.length };
}

/** Which arguments of a command that must go are shown; undefined for one that may stay. */
function shapeOf(name: string, { unknown }: Context): string | undefined {
  if (Object.hasOwn(WRAPPED, name) || unknown.has(name)) return '+';
  return Object.hasOwn(ARGUMENTS_DROPPED, name) && !KEPT.has(name) ? ARGUMENTS_DROPPED[name] : undefined;
}
