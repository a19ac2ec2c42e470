import { codeAndMath } from './code-and-math';
import { html } from './html';
import { link, picture, type MarkupContext, type Rule } from './rule';
import { resolveTemplates, templates } from './templates';

/** Markdown's own links and pictures, whose addresses are others now, and what MDX would take for its own. */
const markdown: Rule[] = [
  {
    pattern: /!\[([^\]]*)\]\(\s*<?((?:[^()<>"\n]|\([^()\n]*\))+?)>?(?:\s+["']([^"'\n]*)["'])?\s*\)(?:\{[^}\n]*\})?/y,
    convert: ([, words, url, title], place, context) => picture(url!, words || title || '', place, context),
  },
  {
    pattern:
      /\[((?:[^[\]]|\[[^[\]]*\](?:\([^()]*\))?)+)\]\(\s*<?((?:[^()<>"\n]|\([^()\n]*\))*?)>?(?:\s+["'][^"'\n]*["'])?\s*\)(?:\{[^}\n]*\})?/y,
    convert: ([whole, words, url], place, context, inner) =>
      link(url!.trim(), inner(words!, whole.indexOf(words!)), place, context),
  },
  {
    pattern: /(?<=^|\n)(\[[^\]^\n]+\]:[ \t]*)<?(\S+?)>?(?=[ \t\n]|$)/y,
    convert: ([whole, head, url], _place, context) => {
      const address = context.link(url!);
      return address === undefined ? whole : `${head}${address}`;
    },
  },
  { pattern: /\\[\s\S]/y, convert: ([whole]) => (/\\[\w\s]/.test(whole) ? `\\${whole}` : whole) },
  { pattern: /[{}]/y, convert: ([brace]) => `\\${brace}` },
  { pattern: /</y, convert: () => '\\<' },
];

const rules = [...codeAndMath, ...html, ...templates, ...markdown];

/**
 * The body of an old post in the Markdown of this site. Liquid, shortcodes, kramdown's marks and HTML become what they are here; what has
 * no form here is left out and told to the context with its line. Code and formulas stay as they are.
 * @param line on which the text begins in its file, 1-based
 */
export function convertMarkup(text: string, line: number, context: MarkupContext): string {
  const plain = resolveTemplates(text);
  const converted = convert(plain, line, context);
  return shiftHeadings(converted)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function convert(text: string, firstLine: number, context: MarkupContext): string {
  let result = '';
  let line = firstLine;
  for (let at = 0; at < text.length;) {
    const mark = markAt(text, at);
    if (!mark) {
      if (text[at] === '\n') line++;
      result += text[at++];
      continue;
    }
    const [found, rule] = mark;
    const end = at + found[0].length;
    const place = {
      line,
      before: text.slice(text.lastIndexOf('\n', at - 1) + 1, at),
      after: /^[^\n]*/.exec(text.slice(end))![0],
    };
    const start = line;
    const inner = (words: string, offset = 0) =>
      convert(words, start + linesIn(found[0].slice(0, Math.max(0, offset))), context);
    result += rule.convert(found, place, context, inner);
    line += linesIn(found[0]);
    at = end;
  }
  return result;
}

const linesIn = (text: string) => text.split('\n').length - 1;

/** Characters with which a mark of some rule may begin. */
const beginnings = new Set('`~{<$\\![} \t');

function markAt(text: string, at: number): [RegExpExecArray, Rule] | undefined {
  if (!beginnings.has(text[at]!)) return undefined;
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const found = rule.pattern.exec(text);
    if (found && found[0] !== '') return [found, rule];
  }
  return undefined;
}

/** The title of a page is its first heading: where a text has headings of that depth, all go down by one. */
function shiftHeadings(text: string): string {
  const parts = text.split(/(^(?:`{3,}|~{3,})[\s\S]*?^(?:`{3,}|~{3,})[ \t]*$)/m);
  const spaced = (words: string) =>
    words
      .replace(/^(.+)\n=+[ \t]*$/gm, '# $1')
      .replace(/^(.+)\n-{3,}[ \t]*$/gm, '## $1')
      .replace(/^(#{1,6})(?=[^#\s])/gm, '$1 ');
  const prose = parts.map((part, index) => (index % 2 ? part : spaced(part)));
  const shifts = prose.some((part, index) => index % 2 === 0 && /^# /m.test(part));
  return prose.map((part, index) => (index % 2 || !shifts ? part : part.replace(/^(#{1,5}) /gm, '#$1 '))).join('');
}
