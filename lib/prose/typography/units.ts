import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { quantity } from '@/lib/text/quantity';

/** Keeps a number and its unit on one line. */
export function keepUnits(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(quantity, '$1\u00a0');
  });
}
