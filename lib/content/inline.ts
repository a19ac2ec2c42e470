import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkCjkFriendly);

/** Parses a sentence or two of Markdown (front matter fields, a lede) to its inline nodes; blocks are joined by spaces. */
export function parseInline(markdown: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const block of parser.parse(markdown).children) {
    if (!('children' in block)) continue;
    if (nodes.length > 0) nodes.push({ type: 'text', value: ' ' });
    nodes.push(...(block.children as PhrasingContent[]));
  }
  return nodes;
}

/** The words of a sentence of Markdown. */
export const inlineText = (markdown: string): string => toString(parseInline(markdown));
