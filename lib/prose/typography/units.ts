import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A number, a space, and the symbol of a unit: 37 GB, 20 dB, 200 MHz, 10.7 s, 4,500 W. */
const quantity = /(\d) (?=(?:[kKMGT]?i?B|[kMGT]?(?:Hz|W)|dB|[nµm]?s|[cµnkm]?m)(?![\p{L}\p{N}]))/gu;

/** Keeps a number and its unit on one line. */
export function keepUnits(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(quantity, '$1\u00a0');
  });
}
