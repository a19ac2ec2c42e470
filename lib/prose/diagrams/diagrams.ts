import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseCodeMeta } from '../code/meta';
import { text, type Tag } from '../tree/nodes';

/** The tag that a fence of a diagram becomes, so that it is numbered, labelled and checked as any figure. */
export const diagramTag = 'Diagram';

/** Takes fences in `dot` for diagrams: `id`, `alt` and `caption` stand after the language. */
export function readDiagrams(tree: Root): void {
  visit(tree, 'code', (node, index, parent) => {
    if (node.lang !== 'dot' || !parent || index === undefined) return;
    const { caption, ...attributes } = parseCodeMeta(node.meta ?? '').attributes;
    const tag: Tag = {
      type: 'mdxJsxFlowElement',
      name: diagramTag,
      attributes: Object.entries({ ...attributes, source: node.value }).map(([name, value]) => ({
        type: 'mdxJsxAttribute',
        name,
        value,
      })),
      children: caption ? [text(caption) as never] : [],
      position: node.position,
    };
    parent.children[index] = tag;
  });
}
