import type { RootContent } from 'mdast';

/** Letters of a node as they are seen; TeX is about twice as long as its formula. */
export function lettersOf(node: RootContent): number {
  if (node.type === 'inlineMath') return node.value.length / 2;
  if ('children' in node) return (node.children as RootContent[]).reduce((sum, child) => sum + lettersOf(child), 0);
  return 'value' in node && node.type !== 'rawMarkup' ? String(node.value).length : 0;
}
