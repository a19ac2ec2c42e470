import type { Element, ElementContent, Nodes } from 'hast';
import { findElements, hasClass, isNamed, textOf } from '@/lib/html/page-tree';
import { tableRows, type TableRow } from '@/lib/html/table-rows';
import { attributesOf, type Tag } from '@/lib/prose/tree/nodes';
import { originOf } from '@/lib/prose/tree/origins';
import type { Writing } from '../model';
import { idOf } from './ids';
import { writeInlines } from './inlines';
import { writePicture } from './pictures';
import { words, xml } from '@/lib/text/write-xml';

/** A figure or a numbered table with its label and caption. */
export function writeFigure(node: Element, writing: Writing): string {
  const { id } = node.properties;
  const name = idOf(id, writing);
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  const { label, rest } = parted(caption?.type === 'element' ? caption.children : []);
  const head = [words('label', label), xml('caption', {}, xml('p', {}, writeInlines(rest, writing).trim()))];
  const table = hasClass(node, 'table') ? findElements(node, isNamed('table'))[0] : undefined;
  if (table) return xml('table-wrap', { id: name }, ...head, writeTable(table, writing));
  return xml('fig', { id: name }, ...head, writeShown(node.children, id, writing));
}

/** A figure that computes: its words, and the way to where it can be worked. */
export function writeExplorable(node: Tag, writing: Writing): string {
  const { id, alt, label } = attributesOf(node);
  const inside = writeInlines(node.children as Nodes[], writing).trim();
  const caption = inside ? xml('caption', {}, xml('p', {}, inside)) : '';
  return xml(
    'fig',
    { id: idOf(id, writing) },
    words('label', label),
    caption,
    words('alt-text', alt),
    pointTo(id, writing),
  );
}

/** "Figure 3." and what follows it. */
function parted(caption: readonly ElementContent[]): { label: string; rest: ElementContent[] } {
  const at = caption.findIndex(
    (child) =>
      child.type === 'element' &&
      (hasClass(child, 'figure-label') || findElements(child, (e) => hasClass(e, 'figure-label')).length > 0),
  );
  const named = caption[at];
  if (!named) return { label: '', rest: [...caption] };
  return { label: textOf(named).replace(/[.:]\s*$/, ''), rest: caption.filter((_, index) => index !== at) };
}

function writeShown(nodes: readonly ElementContent[], id: unknown, writing: Writing): string {
  const pictures = nodes.flatMap((node) => shownIn(node, id, writing));
  return pictures[0] ?? '';
}

function shownIn(node: ElementContent, id: unknown, writing: Writing): string[] {
  const origin = originOf(node);
  if (origin?.kind === 'picture') return [writePicture(node, origin, writing, 'graphic')];
  if (origin?.kind === 'drawing') return [words('alt-text', origin.alt) + pointTo(id, writing)];
  return 'children' in node ? node.children.flatMap((child) => shownIn(child, id, writing)) : [];
}

/** Drawings are part of their page; who reads the article elsewhere is led there. */
function pointTo(id: unknown, { text: { facts } }: Writing): string {
  const url = facts.url + (typeof id === 'string' && id ? `#${encodeURI(id)}` : '');
  return xml('p', {}, words('ext-link', url, { 'ext-link-type': 'uri', 'xlink:href': url }));
}

/** A table, its head apart. */
export function writeTable(table: Element, writing: Writing): string {
  const rows = tableRows(table);
  const part = (name: string, of: readonly TableRow[]) =>
    of.length > 0
      ? xml(name, {}, ...of.map(({ cells }) => xml('tr', {}, ...cells.map((cell) => writeCell(cell, writing)))))
      : '';
  const first = rows.findIndex(({ isHead }) => !isHead);
  const heads = first < 0 ? rows : rows.slice(0, first);
  return xml('table', {}, first < 0 ? '' : part('thead', heads), part('tbody', first < 0 ? rows : rows.slice(first)));
}

function writeCell(cell: Element, writing: Writing): string {
  const align = ['left', 'center', 'right'].find((side) => hasClass(cell, `align-${side}`));
  const span = (name: 'colSpan' | 'rowSpan') => cell.properties[name] as number | undefined;
  return xml(
    cell.tagName === 'th' ? 'th' : 'td',
    { align, colspan: span('colSpan'), rowspan: span('rowSpan') },
    writeInlines(cell.children, writing).trim(),
  );
}
