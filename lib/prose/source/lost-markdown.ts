import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { report, type Run } from '../run';

/** Markdown of other systems that is read here as something else, or not at all: its author is told, where nothing else would show it. */
export function nameLostMarkdown(tree: Root, run: Run): void {
  for (const node of tree.children) {
    const column = node.position?.start.column ?? 1;
    if (node.type === 'paragraph' && column > 4) {
      report(
        run,
        node,
        'has indented lines, which are a paragraph here and no code',
        'put code between lines of ```, or take the spaces away',
      );
    }
  }
  visit(tree, 'table', (table) => {
    const columns = table.children[0]?.children.length ?? 0;
    for (const row of table.children) {
      if (row.children.length <= columns) continue;
      const message = `has a row of ${row.children.length} cells in a table of ${columns} columns: the rest would be lost`;
      report(run, row, message, 'write a bar within a cell as \\|, and in a formula as \\vert');
    }
  });
  visit(tree, 'text', (node: Text) => {
    for (const found of node.value.matchAll(/(!?)\[[^\]]*\]\(([^()<>]*\s[^()<>]*\.\w{2,4})\)/g)) {
      const noun = found[1] ? 'a picture' : 'a link';
      const mend = `write ${found[2]!.trim().replace(/\s/g, '%20')}`;
      const message = `has ${noun} to "${found[2]}", which is no address for its spaces`;
      report(run, node, message, mend, node.value.slice(0, found.index));
    }
  });
}
