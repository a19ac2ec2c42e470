import type { Nodes } from 'hast';
import { originOf } from './origins';

const blockNames = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl blockquote div figure hr table details section aside pre'.split(' '),
);

/** Blocks of a whole tree, and between them runs of inline nodes. */
export function inFlow(nodes: readonly Nodes[]): (Nodes | Nodes[])[] {
  const parts: (Nodes | Nodes[])[] = [];
  for (const node of nodes) {
    const run = parts.at(-1);
    if (isBlock(node)) parts.push(node);
    else if (Array.isArray(run)) run.push(node);
    else if (!(node.type === 'text' && node.value.trim() === '')) parts.push([node]);
  }
  return parts;
}

function isBlock(node: Nodes): boolean {
  const origin = originOf(node);
  if (origin)
    return origin.kind === 'drawing' || origin.kind === 'listing' || (origin.kind === 'formula' && origin.isDisplay);
  return node.type === 'element' ? blockNames.has(node.tagName) : (node.type as string) === 'mdxJsxFlowElement';
}
