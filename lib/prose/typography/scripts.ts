import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { splitScripts } from '@/lib/markdown/scripts';
import { element, text } from '../tree/nodes';

/** Sets `H~2~O` and `2^10^` below and above the line. */
export function setScripts(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !/[~^]/.test(node.value)) return undefined;
    const runs = splitScripts(node.value);
    if (runs.length === 1 && !runs[0]!.script) return undefined;
    const tags = { subscript: 'sub', superscript: 'sup' } as const;
    const nodes = runs.map((run) => (run.script ? element(tags[run.script], {}, [text(run.text)]) : text(run.text)));
    parent.children.splice(index, 1, ...(nodes as never[]));
    return [SKIP, index + nodes.length];
  });
}
