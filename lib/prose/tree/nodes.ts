/** Nodes that the stages put into the Markdown tree: elements by name and finished markup. */
import type { Properties } from 'hast';
import type { BlockContent, PhrasingContent, RootContent, Text } from 'mdast';
import type { Node } from 'unist';
import type { MarkupOrigin } from './origins';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** A tag of the author's: `<Figure …>`, on lines of its own or in a line. */
export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** Markup that is finished and only has to be copied into the page; `origin` is what other forms of the text make theirs from. */
export interface RawMarkup extends Node {
  type: 'rawMarkup';
  value: string;
  data?: { origin: MarkupOrigin };
}

declare module 'mdast' {
  interface RootContentMap {
    rawMarkup: RawMarkup;
  }
  interface PhrasingContentMap {
    rawMarkup: RawMarkup;
  }
  interface BlockContentMap {
    rawMarkup: RawMarkup;
  }
}

/** An element around Markdown; it stands wherever Markdown may stand. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly RootContent[],
): BlockContent & PhrasingContent {
  const node = { type: 'element', children: [...children], data: { hName: tagName, hProperties: properties } };
  return node as unknown as BlockContent & PhrasingContent;
}

/** "Figure 3." before a caption; where the part has an id, a link to it, to be copied. `labelId` names the label for other elements. */
export function figureLabel(label: string, id: string | undefined, labelId?: string): BlockContent & PhrasingContent {
  const words = element('b', { ...(labelId && { id: labelId }) }, [text(`${label}.`)]);
  return id ? element('a', { href: `#${id}`, className: ['figure-label'] }, [words]) : words;
}

/** Finished markup as a node, with what it was made from and where that stood. What has no origin is of pages alone. */
export function rawMarkup(value: string, origin?: MarkupOrigin, at?: Pick<Node, 'position'>): RawMarkup {
  return {
    type: 'rawMarkup',
    value,
    ...(origin && { data: { origin } }),
    ...(at?.position && { position: at.position }),
  };
}

/** A text node. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** Is this node a tag of the author's? With a name, is it that one? */
export function isTag(node: { type: string }, ...names: string[]): node is Tag {
  const tag = node as Tag;
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    (names.length === 0 || names.includes(tag.name ?? ''))
  );
}

/** The attributes of a tag as strings; a bare attribute is "true". Stage `safety` has already refused everything else. */
export function attributesOf(tag: Tag): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    attributes[attribute.name] = typeof attribute.value === 'string' ? attribute.value : 'true';
  }
  return attributes;
}

/** Text made safe for element content and double-quoted attributes. */
export function escapeHtml(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Unwraps the lone paragraph that MDX puts around text between tags on lines of their own. */
export function phrasingOf(children: readonly RootContent[]): RootContent[] {
  const kept = children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  return kept.flatMap((child, index): RootContent[] =>
    child.type === 'paragraph' ? [...(index > 0 ? [text(' ')] : []), ...child.children] : [child],
  );
}
