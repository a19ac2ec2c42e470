import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Cv } from '../model';
import { toOutline } from './outline';

const columns = 80;

/** The CV as plain text of 80 columns; a word longer than that, such as an address, stands whole on its own line. */
export function formatPlainText(cv: Cv): string {
  return `${toOutline(cv)
    .children.map((node) => formatBlock(node, columns).join('\n'))
    .join('\n\n')}\n`;
}

function formatBlock(node: RootContent, width: number): string[] {
  switch (node.type) {
    case 'heading':
      return formatHeading(wrap(inlineWords(node.children), width), node.depth);
    case 'paragraph':
      return wrap(inlineWords(node.children), width);
    case 'list':
      return node.children.flatMap((item, index) => {
        const marker = node.ordered ? `${(node.start ?? 1) + index}. ` : '- ';
        const lines = item.children.flatMap((child) => formatBlock(child, width - marker.length));
        return lines.map((line, at) => (at === 0 ? marker : ' '.repeat(marker.length)) + line);
      });
    default:
      return [];
  }
}

/** The name and the sections are underlined; an entry's title is its own line. */
function formatHeading(lines: string[], depth: number): string[] {
  if (depth > 2) return lines;
  const underline = (depth === 1 ? '=' : '-').repeat(Math.max(...lines.map(columnsOf)));
  return [...lines, underline];
}

function inlineWords(nodes: PhrasingContent[]): string {
  return nodes.map((node) => toString(node)).join('');
}

/** Breaks at spaces. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last) + 1 + columnsOf(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Columns of a terminal: one a code point, none for a combining mark. */
function columnsOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}
