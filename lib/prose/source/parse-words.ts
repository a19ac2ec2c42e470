import type { Nodes, PhrasingContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { pandocMath } from '@/lib/markdown/pandoc-math';
import { text } from '../tree/nodes';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(pandocMath)
  .freeze();

/** Words that stand in an attribute, with their emphasis, code, formulas and links. Tags are words there. */
export function parseWords(words: string, position: Nodes['position']): PhrasingContent[] {
  const { children } = parser.parse(words);
  const [only, ...others] = children;
  if (only?.type !== 'paragraph' || others.length > 0) return [text(words) as PhrasingContent];
  visit(only, (node, index, parent) => {
    if (node.type === 'html' && parent && index !== undefined) parent.children[index] = text(node.value) as never;
    node.position = position;
  });
  return only.children;
}
