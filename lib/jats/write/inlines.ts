import type { Element, Nodes } from 'hast';
import { hasClass, textOf } from '@/lib/html/page-tree';
import { isNoteBody, isNoteMark, isNoteNumber } from '@/lib/html/prose-marks';
import { originOf } from '@/lib/prose/tree/origins';
import { absoluteUrl } from '@/lib/site/addresses';
import { decodePercent } from '@/lib/text/decode-percent';
import { escapeXml } from '@/lib/text/escape-xml';
import type { Writing } from '../model';
import { writeFormula } from './formulas';
import { writePicture } from './pictures';
import { words, xml } from '@/lib/text/write-xml';
import { xmlId } from './ids';

/** Inline nodes as XML of phrases. */
export const writeInlines = (nodes: readonly Nodes[], writing: Writing): string =>
  nodes.map((node) => writeInline(node, writing)).join('');

function writeInline(node: Nodes, writing: Writing): string {
  if (node.type === 'text') return escapeXml(node.value.replace(/[ \t\n\r]+/g, ' '));
  const origin = originOf(node);
  if (origin?.kind === 'formula') return writeFormula(origin, writing);
  if (origin?.kind === 'picture') return writePicture(node, origin, writing, 'inline-graphic');
  if (node.type === 'element') return writeElement(node, writing);
  return 'children' in node ? writeInlines(node.children as Nodes[], writing) : '';
}

/** JATS's elements for those of HTML that have one. */
const names: Record<string, string> = {
  em: 'italic',
  i: 'italic',
  cite: 'italic',
  strong: 'bold',
  b: 'bold',
  code: 'monospace',
  kbd: 'monospace',
  del: 'strike',
  s: 'strike',
  sub: 'sub',
  sup: 'sup',
  u: 'underline',
};

function writeElement(node: Element, writing: Writing): string {
  if (node.tagName === 'br') return ' ';
  if (isNoteMark(node) || isNoteNumber(node)) return '';
  if (isNoteBody(node)) return writeNote(node, writing);
  if (node.tagName === 'a') return writeLink(node, writing);
  const inside = writeInlines(node.children, writing);
  if (node.tagName === 'q') return `“${inside}”`;
  const name = names[node.tagName];
  return name && inside ? xml(name, {}, inside) : inside;
}

/** A note is called where it stands on the page, and stands at the end. */
function writeNote(node: Element, writing: Writing): string {
  const { id } = node.properties;
  const name = typeof id === 'string' && !writing.written.has(id) ? id : `aside-${writing.notes.length + 1}`;
  const sign = /^note-(\d+)$/.exec(name)?.[1] ?? '*';
  writing.written.add(name);
  const place = writing.notes.push('') - 1;
  const inside = writeInlines(node.children, writing).trim();
  writing.notes[place] = xml('fn', { id: xmlId(name) }, words('label', sign), xml('p', {}, inside));
  return xml('xref', { 'ref-type': 'fn', rid: xmlId(name) }, words('sup', sign));
}

function writeLink(node: Element, writing: Writing): string {
  const inside = writeInlines(node.children, writing);
  const href = String(node.properties.href ?? '');
  // A heading's own link and a figure's lead to where one is.
  if (hasClass(node, 'anchor') || hasClass(node, 'figure-label') || href === '' || textOf(node) + inside === '')
    return inside;
  const id = href.startsWith('#') ? decodePercent(href.slice(1)) : '';
  const kind = writing.kinds.get(id);
  if (kind) return xml('xref', { 'ref-type': kind, rid: xmlId(id) }, inside);
  return xml('ext-link', { 'ext-link-type': 'uri', 'xlink:href': wholeAddress(href, writing) }, inside);
}

/** An address that means the same anywhere. */
export function wholeAddress(href: string, { text: { facts } }: Writing): string {
  if (href.startsWith('/') && !href.startsWith('//')) return absoluteUrl(facts.siteUrl, href);
  return URL.canParse(href, facts.url) ? new URL(href, facts.url).href : facts.url;
}
