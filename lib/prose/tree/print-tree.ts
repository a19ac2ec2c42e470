import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Tag } from './nodes';

/** A folded tree as HTML, components as tags of their own: what fixtures compare and the bench weighs. */
export function printTree(tree: Root): string {
  return toHtml(
    { type: 'root', children: tree.children.map(toElement) as RootContent[] },
    { allowDangerousHtml: true, allowParseErrors: true },
  );
}

function toElement(node: RootContent): ElementContent {
  const tag = node as unknown as Tag;
  if (!node.type.startsWith('mdxJsx')) {
    return 'children' in node
      ? ({ ...node, children: node.children.map(toElement as (child: RootContent) => ElementContent) } as Element)
      : (node as ElementContent);
  }
  const attributes = Object.fromEntries(
    tag.attributes.map((attribute) => [String((attribute as { name: string }).name), String(attribute.value)]),
  );
  if (tag.name === 'Markup') return { type: 'raw', value: attributes.html! } as unknown as ElementContent;
  return {
    type: 'element',
    tagName: tag.name ?? '',
    properties: attributes,
    children: (tag.children as unknown as RootContent[]).map(toElement),
  };
}
