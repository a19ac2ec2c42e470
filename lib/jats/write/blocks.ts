import type { Element, Nodes } from 'hast';
import { findElements, hasClass, isNamed, textOf } from '@/lib/html/page-tree';
import { inFlow } from '@/lib/prose/tree/flow';
import { isTag } from '@/lib/prose/tree/nodes';
import { originOf, type ListingOrigin } from '@/lib/prose/tree/origins';
import type { Writing } from '../model';
import { writeExplorable, writeFigure, writeTable } from './figures';
import { writeFormula } from './formulas';
import { idOf } from './ids';
import { writeInlines } from './inlines';
import { writePicture } from './pictures';
import { words, xml } from '@/lib/text/write-xml';

/** A text as blocks, and sections within sections below its headings. */
export function writeSections(nodes: readonly Nodes[], writing: Writing): string {
  const depth = Math.min(...nodes.map(depthOf));
  const starts = nodes.flatMap((node, index) => (depth < Infinity && depthOf(node) === depth ? [index] : []));
  const before = writeBlocks(nodes.slice(0, starts[0] ?? nodes.length), writing);
  const sections = starts.map((start, index) => {
    const heading = nodes[start] as Element;
    const id = idOf(heading.properties.id, writing);
    const title = xml('title', {}, writeInlines(heading.children, writing).trim());
    return xml('sec', { id }, title, writeSections(nodes.slice(start + 1, starts[index + 1]), writing));
  });
  return before + sections.join('');
}

const depthOf = (node: Nodes): number =>
  node.type === 'element' && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName.slice(1)) : Infinity;

/** Blocks one after the other; what stands between them is a paragraph. */
export function writeBlocks(nodes: readonly Nodes[], writing: Writing): string {
  return inFlow(nodes)
    .map((part) => (Array.isArray(part) ? paragraph(part, writing) : writeBlock(part, writing)))
    .join('');
}

/** Blocks where JATS wants paragraphs: everything else stands in one. */
function writeParagraphs(nodes: readonly Nodes[], writing: Writing): string {
  const parts = inFlow(nodes).map((part) =>
    Array.isArray(part) ? paragraph(part, writing) : inParagraph(writeBlock(part, writing)),
  );
  return parts.join('') || '<p/>';
}

const inParagraph = (block: string): string => (block === '' || /^<p[ >/]/.test(block) ? block : xml('p', {}, block));

function paragraph(nodes: readonly Nodes[], writing: Writing): string {
  const inside = writeInlines(nodes, writing).trim();
  return inside ? xml('p', {}, inside) : '';
}

function writeBlock(node: Nodes, writing: Writing): string {
  const origin = originOf(node);
  if (origin?.kind === 'formula') return writeFormula(origin, writing);
  if (origin?.kind === 'listing') return writeListing(origin);
  if (origin?.kind === 'drawing') return words('p', origin.alt);
  if (isTag(node) && node.type === 'mdxJsxFlowElement') return writeExplorable(node, writing);
  if (node.type !== 'element') return '';
  return (writers[node.tagName] ?? writeContainer)(node, writing);
}

const writers: Record<string, (node: Element, writing: Writing) => string> = {
  p: writeParagraph,
  ul: (node, writing) => writeList(node, 'bullet', writing),
  ol: (node, writing) => writeList(node, 'order', writing),
  dl: writeDefinitions,
  blockquote: (node, writing) => xml('disp-quote', {}, writeParagraphs(node.children, writing)),
  figure: writeFigure,
  hr: () => '',
  table: (node, writing) => xml('table-wrap', {}, writeTable(node, writing)),
  details: writeFolded,
  // Within a list or a note a heading opens no section.
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, writeHeading])),
};

function writeHeading(node: Element, writing: Writing): string {
  return xml('p', {}, xml('bold', {}, writeInlines(node.children, writing).trim()));
}

/** A picture that is all of its paragraph is a figure. */
function writeParagraph(node: Element, writing: Writing): string {
  const [only, ...others] = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  const origin = only && others.length === 0 ? originOf(only) : undefined;
  if (only && origin?.kind === 'picture') return xml('fig', {}, writePicture(only, origin, writing, 'graphic'));
  return paragraph(node.children, writing);
}

function writeList(node: Element, type: string, writing: Writing): string {
  const start = Number(node.properties.start ?? 1);
  const items = node.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li');
  const written = items.map((item, index) =>
    xml(
      'list-item',
      {},
      // The numbers of a list that begins later are written out.
      start === 1 ? '' : words('label', `${start + index}.`),
      writeParagraphs(item.children, writing),
    ),
  );
  return xml('list', { 'list-type': type }, ...written);
}

/** Terms with what is said of each; of several that share it all but the last have nothing of their own. */
function writeDefinitions(node: Element, writing: Writing): string {
  const items: { term: string; said: string[] }[] = [];
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'dt') items.push({ term: writeInlines(child.children, writing).trim(), said: [] });
    else items.at(-1)?.said.push(writeParagraphs(child.children, writing));
  }
  return xml(
    'def-list',
    {},
    ...items.map(({ term, said }) =>
      xml('def-item', {}, xml('term', {}, term), said.length > 0 ? xml('def', {}, ...said) : ''),
    ),
  );
}

function writeFolded(node: Element, writing: Writing): string {
  const summary = node.children.find((child) => child.type === 'element' && child.tagName === 'summary');
  const rest = node.children.filter((child) => child !== summary);
  const head = summary?.type === 'element' ? writeInlines(summary.children, writing).trim() : '';
  return xml('p', {}, xml('bold', {}, head)) + writeBlocks(rest, writing);
}

function writeListing({ title, language, lines }: ListingOrigin): string {
  const code = lines.map(({ tokens }) => tokens.map(({ text }) => text).join('')).join('\n');
  const head = title ? xml('p', {}, words('monospace', title)) : '';
  return head + words('code', code, { language: language || undefined, 'xml:space': 'preserve' });
}

function writeContainer(node: Element, writing: Writing): string {
  if (hasClass(node, 'scroll')) {
    const table = findElements(node, isNamed('table'))[0];
    if (table) return xml('table-wrap', {}, writeTable(table, writing));
  }
  if (hasClass(node, 'callout')) {
    const [title, ...rest] = node.children.filter((child) => child.type === 'element');
    const head = title ? xml('caption', {}, words('title', textOf(title))) : '';
    return xml('boxed-text', {}, head, writeParagraphs(rest, writing));
  }
  if (hasClass(node, 'theorem'))
    return xml('statement', { id: idOf(node.properties.id, writing) }, writeParagraphs(node.children, writing));
  if (hasClass(node, 'note')) {
    const body = node.children.find((child) => child.type === 'element' && hasClass(child, 'note-body'));
    return xml('boxed-text', {}, writeParagraphs(body?.type === 'element' ? body.children : [], writing));
  }
  return writeBlocks(node.children, writing);
}
