import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hasClass } from '@/lib/html/page-tree';
import { isNoteBody } from '@/lib/html/prose-marks';
import { attributesOf, isTag } from '@/lib/prose/tree/nodes';
import { originOf } from '@/lib/prose/tree/origins';
import type { ArticleText, Writing } from '../model';

/** The id that a part is written with; none for one that stands already or that nothing can refer to. */
export function idOf(id: unknown, { kinds, written }: Writing): string | undefined {
  if (typeof id !== 'string' || !kinds.has(id) || written.has(id)) return undefined;
  written.add(id);
  return xmlId(id);
}

/** The ids of a text that can be referred to, and what each is of. */
export function kindsOf({ tree, references }: ArticleText): Map<string, string> {
  const kinds = new Map(references.map(({ key }) => [`ref-${key}`, 'bibr']));
  visit(tree as Root, (node) => {
    const origin = originOf(node as Nodes);
    if (origin?.kind === 'formula' && origin.isDisplay && origin.id) kinds.set(origin.id, 'disp-formula');
    const kind = node.type === 'element' ? kindOf(node) : undefined;
    if (kind && node.type === 'element' && typeof node.properties.id === 'string') kinds.set(node.properties.id, kind);
    if (isTag(node) && node.type === 'mdxJsxFlowElement') kinds.set(attributesOf(node).id ?? '', 'fig');
  });
  kinds.delete('');
  return kinds;
}

function kindOf(node: Element): string | undefined {
  if (/^h[2-6]$/.test(node.tagName)) return 'sec';
  if (node.tagName === 'figure') return hasClass(node, 'table') ? 'table' : 'fig';
  if (hasClass(node, 'theorem')) return 'statement';
  return isNoteBody(node) ? 'fn' : undefined;
}

/** The id of a part of a page as a name that XML takes: "fig:decode" is "fig.decode". */
export function xmlId(id: string): string {
  const name = id.replace(/:/g, '.').replace(/[^\p{L}\p{N}.-]/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`);
  return /^\p{L}/u.test(name) ? name : `x-${name}`;
}
