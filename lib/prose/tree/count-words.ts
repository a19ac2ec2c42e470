import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

const wordsPerMinute = 225;
/** A displayed formula, a figure or a listing is read for about this many words. */
const wordsPerStop = 25;

/** Words of the running text, and the minutes it takes to read, with a pause at each figure, formula and listing. */
export function countWords(tree: Root): { words: number; minutes: number } {
  let words = 0;
  let stops = 0;
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode')
      words += node.value.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
    if (node.type === 'math' || node.type === 'code' || node.type === 'mdxJsxFlowElement') stops++;
    return node.type === 'code' ? SKIP : undefined;
  });
  return { words, minutes: Math.max(1, Math.round((words + stops * wordsPerStop) / wordsPerMinute)) };
}
