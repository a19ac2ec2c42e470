import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Heading } from '../types';
import type { Words } from '@/lib/words/words';

/** Makes each heading a link to itself and answers the table of contents. */
export function anchorHeadings(tree: Root, { say }: Words): Heading[] {
  const headings: Heading[] = [];
  visit(tree, 'element', (node) => {
    const depth = Number(/^h([2-6])$/.exec(node.tagName)?.[1] ?? 0);
    const { id } = node.properties;
    if (!depth || typeof id !== 'string') return;
    const words = node.children.map(withoutCalls).filter((child) => child !== undefined);
    if (depth <= 4)
      headings.push({
        id,
        depth,
        text: words.map(plainText).join('').trim(),
        html: toHtml(words, { allowDangerousHtml: true }),
      });
    const anchor: Element = {
      type: 'element',
      tagName: 'a',
      properties: { href: `#${id}`, className: ['anchor'] },
      children: [],
    };
    if (node.children.some(holdsLink))
      node.children.push({ ...anchor, properties: { ...anchor.properties, ariaLabel: say('heading.here') } });
    else node.children = [{ ...anchor, children: node.children }];
  });
  return headings;
}

/** Citations and notes do not belong in a table of contents; links there lead to the heading, not through it. */
function withoutCalls(node: ElementContent): ElementContent | undefined {
  if (node.type !== 'element') return node;
  const names = node.properties.className;
  if (Array.isArray(names) && (names.includes('cite') || names.includes('note'))) return undefined;
  const children = node.children.map(withoutCalls).filter((child) => child !== undefined);
  return node.tagName === 'a' ? { ...node, tagName: 'span', properties: {}, children } : { ...node, children };
}

function holdsLink(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.tagName === 'label' || node.children.some(holdsLink));
}

/** Words alone; a formula gives its TeX. */
function plainText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') return node.children.map(plainText).join('');
  return 'value' in node ? (/data-tex="([^"]*)"/.exec(String(node.value))?.[1] ?? '') : '';
}
