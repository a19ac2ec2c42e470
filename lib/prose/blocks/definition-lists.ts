import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { element } from '../tree/nodes';

/** Definition lists: a term on its line, and below it lines that begin with `: `. */
export function placeDefinitionLists(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const entries = readEntries(node);
    if (!entries) return undefined;
    const before = parent.children[index - 1];
    const list = isDefinitionList(before) ? before : undefined;
    if (list) {
      list.children.push(...(entries as never[]));
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    parent.children[index] = element('dl', {}, entries);
    return SKIP;
  });
}

function isDefinitionList(node: RootContent | undefined): node is RootContent & { children: RootContent[] } {
  return (node?.data as { hName?: string } | undefined)?.hName === 'dl';
}

/** One or more terms, each on its line, then their definitions; and so on. */
function readEntries(paragraph: Paragraph): RootContent[] | undefined {
  const lines = splitLines(paragraph.children);
  const isDefinition = lines.map(startsDefinition);
  if (isDefinition[0] || !isDefinition.at(-1)) return undefined;
  return lines.map((line, index) =>
    isDefinition[index] ? element('dd', {}, withoutColon(line)) : element('dt', {}, line),
  );
}

function startsDefinition([first]: PhrasingContent[]): boolean {
  return first?.type === 'text' && /^:\s/.test(first.value);
}

function withoutColon([first, ...rest]: PhrasingContent[]): PhrasingContent[] {
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(/^:\s+/, '') }, ...rest] : rest;
}

function splitLines(children: PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    const parts = child.type === 'text' ? child.value.split('\n').map((value) => ({ ...child, value })) : [child];
    parts.forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part.type !== 'text' || part.value) lines.at(-1)!.push(part);
    });
  }
  return lines;
}
