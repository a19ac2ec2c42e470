import type { Root as HastRoot } from 'hast';
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
      rawMarkup: (_state: unknown, node: RawMarkup) => ({ type: 'raw', value: node.value }),
      heading: (state: { all: (node: unknown) => never[] }, node: IdentifiedHeading) => ({
        type: 'element',
        tagName: `h${node.depth}`,
        properties: { id: node.data?.headingId },
        children: state.all(node),
      }),
    },
  } as unknown as Parameters<typeof toHast>[1]);
  visit(html, 'element', ({ properties }) => {
    // `align` is obsolete in HTML and a style attribute is against the site's policy.
    if (properties.align) properties.className = [`align-${String(properties.align)}`];
    delete properties.align;
  });
  return html as HastRoot;
}
