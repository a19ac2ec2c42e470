import type { Element, ElementContent } from 'hast';
import { attribute, findElements } from '@/lib/html/page-tree';

const STRONG = new Set(['b', 'strong', 'em', 'i']);
const INLINE = new Set(['a', 'b', 'strong', 'em', 'i', 'span', 'time', 'code', 'abbr', 'cite', 'small']);
const HEADING = /^h[1-6]$/;

/**
 * What a page says with space and Markdown must say with characters: a heading is not a link to itself, white space stands outside
 * of emphasis, and a row of things without words between them is set with points.
 */
export function tidyInline(tree: Element): void {
  for (const element of findElements(tree, () => true)) {
    if (HEADING.test(element.tagName)) element.children = element.children.flatMap(unwrapPermalink);
    element.children = element.children.flatMap(moveSpaceOut);
    if (isRow(element))
      element.children = element.children.flatMap((child, index) =>
        index > 0 ? [{ type: 'text', value: ' · ' } as const, child] : [child],
      );
  }
}

function unwrapPermalink(node: ElementContent): ElementContent[] {
  return node.type === 'element' && node.tagName === 'a' && attribute(node, 'href')?.startsWith('#')
    ? node.children
    : [node];
}

function moveSpaceOut(node: ElementContent): ElementContent[] {
  const last = node.type === 'element' && STRONG.has(node.tagName) ? node.children.at(-1) : undefined;
  if (node.type !== 'element' || last?.type !== 'text' || !/\s$/.test(last.value)) return [node];
  last.value = last.value.trimEnd();
  return [node, { type: 'text', value: ' ' }];
}

/** A paragraph or cell of inline elements side by side, with no text of its own. */
function isRow(element: Element): boolean {
  if (!['p', 'div', 'dd', 'li'].includes(element.tagName) || element.children.length < 2) return false;
  return element.children.every((child) => child.type === 'element' && INLINE.has(child.tagName));
}
