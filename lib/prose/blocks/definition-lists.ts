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

function readEntries(paragraph: Paragraph): RootContent[] | undefined {
  const lines = splitLines(paragraph.children);
  if (lines.length < 2 || !startsDefinition(lines[1]!) || startsDefinition(lines[0]!)) return undefined;
  const entries: RootContent[] = [];
  for (const line of lines) {
    if (startsDefinition(line)) entries.push(element('dd', {}, withoutColon(line)));
    else if (entries.length && lines[lines.indexOf(line) + 1] === undefined) return undefined;
    else entries.push(element('dt', {}, line));
  }
  return entries;
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
