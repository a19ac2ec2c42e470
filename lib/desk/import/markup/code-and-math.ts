import type { Rule } from './rule';

const fence = (language: string, code: string) => {
  const marks = '`'.repeat(Math.max(3, ...[...code.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)));
  const name = /^[\w+#-]+/.exec(language.replace(/^\{?\.?/, ''))?.[0] ?? '';
  return `${marks}${name.toLowerCase()}\n${code.replace(/^\n|\n$/g, '')}\n${marks}`;
};

const withoutRaw = (code: string) => code.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '');
const display = (formula: string) => `\n$$\n${formula.trim()}\n$$\n`;
const isAlone = ({ before, after }: { before: string; after: string }) => before.trim() === '' && after.trim() === '';

/** Code and formulas, whose insides are nobody else's marks. */
export const codeAndMath: Rule[] = [
  {
    pattern: /(?<=^|\n)([ \t]*)(`{3,}|~{3,})([^\n`]*)\n([\s\S]*?)\n?[ \t]*\2[ \t]*(?=\n|$)/y,
    convert: ([, indent, , info, code]) =>
      fence(info!.trim(), withoutRaw(code!)).replace(/^(?=.)/gm, indent!.length < 4 ? indent! : ''),
  },
  {
    pattern: /\{%-?\s*highlight\s+(\S+)[^%]*%\}\n?([\s\S]*?)\n?\{%-?\s*endhighlight\s*-?%\}/y,
    convert: ([, language, code]) => fence(language!, withoutRaw(code!)),
  },
  {
    pattern: /\{\{[<%]\s*highlight\s+(\S+)[^}]*\}\}\n?([\s\S]*?)\n?\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/y,
    convert: ([, language, code]) => fence(language!, code!),
  },
  {
    pattern: /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/y,
    convert: ([whole, text], _place, _context, inner) => inner(text!, whole.indexOf(text!)),
  },
  { pattern: /(`+)(?!`)([\s\S]*?[^`])\1(?!`)/y, convert: ([whole]) => withoutRaw(whole) },
  {
    // Kramdown: two dollars within a line of words are a formula of that line.
    pattern: /\$\$([\s\S]+?)\$\$/y,
    convert: ([, formula], place) =>
      isAlone(place) || formula!.includes('\n\n') ? display(formula!) : `$${formula!.replace(/\s+/g, ' ').trim()}$`,
  },
  {
    pattern: /\\{1,2}\[((?:(?!\\{1,2}\])[\s\S])*?[\\^_=](?:(?!\\{1,2}\])[\s\S])*?)\\{1,2}\]/y,
    convert: ([, formula]) => display(formula!),
  },
  { pattern: /\\{1,2}\((.+?)\\{1,2}\)/y, convert: ([, formula]) => `$${formula!.trim()}$` },
  {
    pattern: /\\begin\{(equation|align|gather|eqnarray|multline)\*?\}([\s\S]*?)\\end\{\1\*?\}/y,
    convert: ([, kind, formula]) => {
      const aligned = kind === 'align' || kind === 'eqnarray' ? 'aligned' : kind === 'gather' ? 'gathered' : '';
      return display(aligned ? `\\begin{${aligned}}${formula}\\end{${aligned}}` : formula!);
    },
  },
  { pattern: /\$(?!\s)((?:\\.|[^$\\\n])+?)(?<!\s)\$(?!\d)/y, convert: ([whole]) => whole },
  {
    // Four spaces after an empty line are code, where no list goes on.
    pattern: /(?<=(?:^|\n)(?![ \t]*(?:[*+-]|\d+[.)])[ \t])[^\n]*\n\n)((?:(?: {4}|\t)[^\n]*(?:\n|$))+)/y,
    convert: ([, code]) => `${fence('', code!.replace(/^(?: {4}|\t)/gm, '').trimEnd())}\n`,
  },
];
