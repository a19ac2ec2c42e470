import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { decodePercent } from '@/lib/text/decode-percent';
import { nearestName } from '@/lib/text/nearest-name';
import { report, type Run } from '../run';

/** Checks that links within the text, `[above](#method)`, lead to a part that is there. */
export function checkFragments(tree: Root, run: Run): void {
  visit(tree, 'link', (node) => {
    if (!node.url.startsWith('#')) return;
    const id = decodePercent(node.url.slice(1));
    if (run.labels.has(id)) return;
    const near = nearestName(id, run.labels.keys());
    report(
      run,
      node,
      `links to "#${id}", which no part of it is called`,
      near ? `did you mean "#${near}"?` : 'name a heading with [#…], or mend the link',
    );
  });
}
