/** Pandoc's citation syntax, as a pure reading of text: `[@a; @b, p. 3]`, `[-@key]`, `@key`, and cross-references `[@fig:x]`. */

const keyPattern = '[A-Za-z0-9_](?:[A-Za-z0-9_]|[:.+/-](?=[A-Za-z0-9_]))*';
const anywhere = new RegExp(String.raw`\[([^[\]]*?-?@${keyPattern}[^[\]]*)\]|(?<![\w@./\\-])@(${keyPattern})`, 'g');
const item = new RegExp(String.raw`^(.*?)(-)?@(${keyPattern})(?:\s*,\s*)?(.*)$`, 's');
/** Of this text, or with a name before it of another site's. */
const labelPrefix = /^(?:[a-z][a-z0-9-]*:)?(eq|fig|sec|tab|thm):/;

/** One key of a citation, with what stands around it: `[see @key, p. 3]`. */
export interface CitedItem {
  key: string;
  before: string;
  after: string;
}

/** A piece of running text: plain, a citation in brackets, one in running text, or a cross-reference. */
export type TextPiece =
  | { kind: 'text'; value: string; offset: number }
  | { kind: 'citation'; items: CitedItem[]; inText: boolean; offset: number }
  | { kind: 'cross-reference'; label: string; offset: number };

/** Does this key name a part of the text, rather than a work? */
export function isLabel(key: string): boolean {
  return labelPrefix.test(key);
}

/** Splits running text at its citations and cross-references. */
export function splitCitations(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(anywhere)) {
    const found = read(match);
    if (!found) continue;
    if (match.index > end) pieces.push({ kind: 'text', value: text.slice(end, match.index), offset: end });
    pieces.push(...found);
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'text', value: text.slice(end), offset: end });
  return pieces;
}

function read(match: RegExpExecArray): TextPiece[] | undefined {
  const offset = match.index;
  const [, group, bare] = match;
  if (bare) {
    if (isLabel(bare)) return [{ kind: 'cross-reference', label: bare, offset }];
    return [{ kind: 'citation', items: [{ key: bare, before: '', after: '' }], inText: true, offset }];
  }
  const items = group!.split(';').map((part) => item.exec(part.trim()));
  if (items.some((found) => !found)) return undefined;
  const cited = items.map((found) => ({ key: found![3]!, before: found![1]!.trim(), after: found![4]!.trim() }));
  if (!cited.some(({ key }) => isLabel(key))) return [{ kind: 'citation', items: cited, inText: false, offset }];
  return cited.flatMap(({ key }, index): TextPiece[] => [
    ...(index > 0 ? [{ kind: 'text' as const, value: index === cited.length - 1 ? ' and ' : ', ', offset }] : []),
    { kind: 'cross-reference', label: key, offset },
  ]);
}

/** How often a document cites each key, in the order of the first time, read from its source without building it. */
export function countCitations(source: string): Map<string, number> {
  const prose = source
    .replace(/^([ \t]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\2[ \t]*$/gm, '')
    .replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')
    .replace(/\{\/\*[\s\S]*?(?:\*\/\}|$)/g, '')
    .replace(/\\@/g, '');
  const counts = new Map<string, number>();
  for (const piece of splitCitations(prose)) {
    for (const { key } of piece.kind === 'citation' ? piece.items : []) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The keys a document cites, in order and once each. */
export const citedKeys = (source: string): string[] => [...countCitations(source).keys()];
