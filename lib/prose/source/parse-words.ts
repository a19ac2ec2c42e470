import type { Nodes, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '@/lib/markdown/parse-markdown';
import { text } from '../tree/nodes';

/** Words that stand in an attribute, with their emphasis, code, formulas and links. Tags are words there. */
export function parseWords(words: string, position: Nodes['position']): PhrasingContent[] {
  const { children } = parseMarkdown(words);
  const [only, ...others] = children;
  if (only?.type !== 'paragraph' || others.length > 0) return [text(words) as PhrasingContent];
  visit(only, (node, index, parent) => {
    if (node.type === 'html' && parent && index !== undefined) parent.children[index] = text(node.value) as never;
    node.position = position;
  });
  return only.children;
}
