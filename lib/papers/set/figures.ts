import type { Element, ElementContent, Nodes } from 'hast';
import { hasClass } from '@/lib/html/page-tree';
import { typstArray, typstString } from '@/lib/typst/literal';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { typstDrawing } from './drawings';
import { typstInlines } from './inlines';
import { typstPicture } from './pictures';
import { originOf } from '@/lib/prose/tree/origins';
import { labelled, remark, type Setting } from './setting';
import { typstTableFigure } from './tables';

/** A figure or a numbered table with its caption. */
export function typstFigure(node: Element, setting: Setting): string {
  const caption = captionOf(node, setting);
  if (hasClass(node, 'table')) return labelled(typstTableFigure(node, caption, setting), node.properties.id, setting);
  const shown = findShown(node.children, setting) ?? '[]';
  return labelled(withCaption(shown, caption), node.properties.id, setting);
}

const withCaption = (shown: string, caption: string) =>
  `figure(kind: ${typstString('figure')}, supplement: none, numbering: none, caption: figure.caption(${caption}), ${shown})`;

function captionOf(node: Element, setting: Setting): string {
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  return caption?.type === 'element' ? typstInlines(caption.children, setting) : '[]';
}

function findShown(nodes: readonly ElementContent[], setting: Setting): string | undefined {
  for (const node of nodes) {
    const origin = originOf(node);
    if (origin?.kind === 'picture') return typstPicture(origin, setting);
    if (origin?.kind === 'drawing') return drawingOrWords(origin.svg, origin.alt, node, setting);
    const within = 'children' in node ? findShown(node.children, setting) : undefined;
    if (within) return within;
  }
  return undefined;
}

/** Of a chart that is drawn for wide and narrow pages the first drawing is shown. */
function drawingOrWords(svg: string, alt: string, node: Nodes, setting: Setting): string {
  const drawn = typstDrawing([svg.slice(0, svg.indexOf('</svg>') + '</svg>'.length)], alt, setting);
  if (!drawn) remark(setting, node, `has a drawing that print cannot show (${alt})`, 'give the drawing a viewBox');
  return drawn ?? typstString(alt);
}

/** A figure that computes, as it first stands, and the way to the one that can be worked. */
export function typstExplorable(node: MdxJsxFlowElement, setting: Setting): string {
  const attributes = Object.fromEntries(
    node.attributes.map((attribute) => [String((attribute as { name: string }).name), String(attribute.value ?? '')]),
  );
  const { id, alt = '', label = '' } = attributes;
  const still = setting.text.stills[setting.stills++];
  const drawn = still && typstDrawing(still.drawings, alt, setting);
  if (!drawn) remark(setting, node as Nodes, `has a figure that print cannot show (${alt})`, 'its words stand there');
  const url = `${setting.text.facts.url}${id ? `#${encodeURI(id)}` : ''}`;
  const words = typstInlines(node.children as never, setting);
  const caption = `{ strong(${typstString(`${label}.`)}); " "; ${words} }`;
  const readOuts = (still?.readOuts ?? []).map(([name, value]) => typstArray([name, value].map(typstString)));
  const frame = `still(${typstString(still?.head ?? '')}, ${drawn ?? typstString(alt)}, ${typstArray(readOuts)}, ${typstString(url)})`;
  return labelled(withCaption(frame, caption), id, setting);
}
