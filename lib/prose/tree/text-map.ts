import type { Nodes, Root } from 'hast';

/** One block of a text as its map shows it: how heavy it is, how long, and the section that it begins. */
export interface TextBlock {
  /** 4 running text; 8 a formula, a table or a listing; 16 a figure. */
  bits: 4 | 8 | 16;
  /** In characters, or what takes as long to read. */
  length: number;
  /** Of the section that begins with this block. */
  section?: { id: string; title: string };
}

/** A figure, and a formula or table, is read for about as long as this many characters. */
const FIGURE = 500;
const FORMULA = 160;

/** The blocks of a text in their order. */
export function mapText(tree: Root, headings: readonly { id: string; depth: number; text: string }[]): TextBlock[] {
  const titles = new Map(headings.filter(({ depth }) => depth === 2).map(({ id, text }) => [id, text]));
  const blocks: TextBlock[] = [];
  let section: TextBlock['section'];
  for (const node of tree.children) {
    const id = node.type === 'element' && node.tagName === 'h2' ? String(node.properties.id ?? '') : '';
    const title = titles.get(id);
    if (title !== undefined) section = { id, title };
    const block = toBlock(node as Nodes);
    if (!block) continue;
    blocks.push({ ...block, ...(section && { section }) });
    section = undefined;
  }
  return blocks;
}

function toBlock(node: Nodes): TextBlock | undefined {
  if (node.type.startsWith('mdxJsx') || (node.type === 'element' && node.tagName === 'figure'))
    return { bits: 16, length: FIGURE };
  if (node.type === 'raw') return { bits: 8, length: FORMULA };
  if (node.type !== 'element' || /^h\d$/.test(node.tagName)) return undefined;
  const length = lengthOf(node);
  if (/^(?:p|ul|ol|dl|blockquote|aside|section|details)$/.test(node.tagName))
    return length ? { bits: 4, length } : undefined;
  return { bits: 8, length: Math.max(FORMULA, Math.min(FIGURE, length)) };
}

function lengthOf(node: Nodes): number {
  if (node.type === 'text') return node.value.trim().length;
  return 'children' in node ? (node.children as Nodes[]).reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}
