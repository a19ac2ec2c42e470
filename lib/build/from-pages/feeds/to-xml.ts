import type { Element, Nodes } from 'hast';
import { find, html, svg, type Schema } from 'property-information';
import { escapeXml } from '@/lib/text/escape-xml';

const NAMESPACES: Record<string, string> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};

/** Only these are closed in their start tag: a reader that takes `<td/>` for HTML would leave the cell open. */
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'wbr']);

/** A tree as well-formed XML, for `<content type="xhtml">`: every element closed, drawings and formulas in their namespaces. */
export function toXml(node: Nodes, schema: Schema = html): string {
  switch (node.type) {
    case 'text':
      return escapeXml(node.value);
    case 'element':
      return toXmlElement(node, node.tagName === 'svg' ? svg : schema);
    case 'root':
      return node.children.map((child) => toXml(child, schema)).join('');
    default:
      return '';
  }
}

function toXmlElement(element: Element, schema: Schema): string {
  const namespace = NAMESPACES[element.tagName];
  const attributes = Object.entries(element.properties)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .filter(([name]) => !/^xmlns/i.test(name))
    .map(([name, value]) => toXmlAttribute(name, value, schema));
  if (namespace) attributes.unshift(` xmlns="${namespace}"`);
  const inside = element.children
    .map((child) => toXml(child, element.tagName === 'foreignObject' ? html : schema))
    .join('');
  const start = `<${element.tagName}${attributes.join('')}`;
  return VOID.has(element.tagName) ? `${start}/>` : `${start}>${inside}</${element.tagName}>`;
}

function toXmlAttribute(name: string, value: unknown, schema: Schema): string {
  const { attribute, commaSeparated } = find(schema, name);
  const text =
    value === true ? attribute : Array.isArray(value) ? value.join(commaSeparated ? ', ' : ' ') : String(value);
  return ` ${attribute.replace('xlink:href', 'href')}="${escapeXml(text)}"`;
}
