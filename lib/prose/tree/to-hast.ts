import type { Element, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { IdentifiedHeading } from '../labels/labels';
import type { RawMarkup } from './nodes';

/** The Markdown tree as HTML, components left as they are. */
export function toHtmlTree(tree: Root): HastRoot {
  const html = toHast(tree, {
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
    handlers: {
      rawMarkup: (_state: unknown, node: RawMarkup) => ({
        type: 'raw',
        value: node.value,
        ...(node.data && { data: node.data }),
        ...(node.position && { position: node.position }),
      }),
      heading: (state: { all: (node: unknown) => never[] }, node: IdentifiedHeading) => ({
        type: 'element',
        tagName: `h${node.depth}`,
        properties: { id: node.data?.headingId },
        children: state.all(node),
      }),
    },
  } as unknown as Parameters<typeof toHast>[1]);
  visit(html, 'element', (node) => {
    const { properties } = node;
    if (node.tagName === 'input' && properties.disabled) markTask(node);
    // `align` is obsolete in HTML and a style attribute is against the site's policy.
    if (properties.align) properties.className = [`align-${String(properties.align)}`];
    delete properties.align;
  });
  return html as HastRoot;
}

/** A box that cannot be ticked is no control: it is a sign that says done or to do. */
function markTask(node: Element): void {
  const isDone = Boolean(node.properties.checked);
  node.tagName = 'span';
  node.properties = { className: ['task'], role: 'img', ariaLabel: isDone ? 'Done:' : 'To do:' };
  node.children = [{ type: 'text', value: isDone ? '☑' : '☐' }];
}
