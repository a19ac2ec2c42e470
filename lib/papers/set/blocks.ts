import type { Element, Nodes } from 'hast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { hasClass, textOf } from '@/lib/html/page-tree';
import { typstArray, typstSequence, typstString } from '@/lib/typst/literal';
import { typstExplorable, typstFigure } from './figures';
import { typstFormula } from './formulas';
import { typstInlines } from './inlines';
import { typstListing } from './listings';
import { typstPicture } from './pictures';
import { inFlow } from '@/lib/prose/tree/flow';
import { originOf } from '@/lib/prose/tree/origins';
import { anchored, labelled, type Setting } from './setting';
import { tableIn, typstTable } from './tables';

/** Blocks as one Typst expression that gives content. */
export function typstBlocks(nodes: readonly Nodes[], setting: Setting): string {
  const parts = inFlow(nodes).map((part) =>
    Array.isArray(part) ? `par(${typstInlines(part, setting)})` : typstBlock(part, setting),
  );
  return parts.length === 0 ? '[]' : typstSequence(parts);
}

/** Blocks as they stand after a mark: a lone run of words runs on from it. */
function typstFlow(nodes: readonly Nodes[], setting: Setting): string {
  const parts = inFlow(nodes);
  const [only] = parts;
  if (parts.length === 1 && Array.isArray(only)) return typstInlines(only, setting);
  if (parts.length === 1 && only && !Array.isArray(only) && isElement(only, 'p'))
    return typstInlines(only.children, setting);
  if (Array.isArray(only)) return `{ ${typstInlines(only, setting)}; ${typstBlocks(parts.slice(1).flat(), setting)} }`;
  return typstBlocks(nodes, setting);
}

const isElement = (node: Nodes, name: string): node is Element => node.type === 'element' && node.tagName === name;

function typstBlock(node: Nodes, setting: Setting): string {
  const origin = originOf(node);
  if (origin?.kind === 'formula') return typstFormula(origin, node, setting);
  if (origin?.kind === 'listing') return typstListing(origin);
  if ((node.type as string) === 'mdxJsxFlowElement')
    return typstExplorable(node as unknown as MdxJsxFlowElement, setting);
  if (node.type !== 'element') return '[]';
  const content = (converters[node.tagName] ?? container)(node, setting);
  if (node.tagName === 'figure' || /^h\d$/.test(node.tagName)) return content;
  return anchored(content, node.properties.id, setting);
}

const converters: Record<string, (node: Element, setting: Setting) => string> = {
  p: paragraph,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ul: (node, setting) => `list(tight: ${isTight(node)}, ..${typstArray(itemsOf(node, setting))})`,
  ol: (node, setting) =>
    `enum(tight: ${isTight(node)}, start: ${Number(node.properties.start ?? 1)}, ..${typstArray(itemsOf(node, setting))})`,
  dl: definitions,
  blockquote: (node, setting) => `quotation(${typstBlocks(node.children, setting)})`,
  figure: typstFigure,
  hr: () => 'rule()',
  table: typstTable,
  details: folded,
  div: container,
};

/** A picture that is all of its paragraph is a block. */
function paragraph(node: Element, setting: Setting): string {
  const [only, ...others] = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  const origin = only && others.length === 0 ? originOf(only) : undefined;
  if (origin?.kind === 'picture') return `align(center, ${typstPicture(origin, setting)})`;
  return `par(${typstInlines(node.children, setting)})`;
}

function heading(node: Element, setting: Setting): string {
  const level = Math.min(Number(node.tagName.slice(1)), setting.level + 1);
  setting.level = level;
  return labelled(`heading(level: ${level}, ${typstInlines(node.children, setting)})`, node.properties.id, setting);
}

function itemsOf(node: Element, setting: Setting): string[] {
  return node.children
    .filter((child) => isElement(child, 'li'))
    .map((item) => typstFlow((item as Element).children, setting));
}

const isTight = (node: Element) =>
  !node.children.some((item) => item.type === 'element' && item.children.some((child) => isElement(child, 'p')));

/** Terms with what is said of each; several terms may share it. */
function definitions(node: Element, setting: Setting): string {
  const groups: { terms: string[]; said: string[] }[] = [];
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const content = typstFlow(child.children, setting);
    const last = groups.at(-1);
    if (child.tagName === 'dd') last?.said.push(`par(${content})`);
    else if (last && last.said.length === 0) last.terms.push(content);
    else groups.push({ terms: [content], said: [] });
  }
  const items = groups.map(
    ({ terms, said }) => `terms.item({ ${terms.join('; linebreak(); ')} }, ${typstSequence(said)})`,
  );
  return `terms(..${typstArray(items)})`;
}

function folded(node: Element, setting: Setting): string {
  const summary = node.children.find((child) => isElement(child, 'summary')) as Element | undefined;
  const rest = node.children.filter((child) => child !== summary);
  return `{ par(strong(${typstInlines(summary?.children ?? [], setting)})); ${typstBlocks(rest, setting)} }`;
}

function container(node: Element, setting: Setting): string {
  if (hasClass(node, 'scroll')) {
    const table = tableIn(node);
    return table ? `align(center, ${typstTable(table, setting)})` : typstBlocks(node.children, setting);
  }
  if (hasClass(node, 'callout')) {
    const [title, ...rest] = node.children.filter((child) => child.type === 'element');
    return `callout(${typstString(title ? textOf(title) : '')}, ${typstBlocks(rest, setting)})`;
  }
  if (hasClass(node, 'theorem')) return `theorem(${typstBlocks(node.children, setting)})`;
  if (hasClass(node, 'note')) {
    const body = node.children.find((child) => child.type === 'element' && hasClass(child, 'note-body'));
    return `aside(${typstBlocks(body?.type === 'element' ? body.children : [], setting)})`;
  }
  return typstBlocks(node.children, setting);
}
