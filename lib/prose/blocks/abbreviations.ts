import type { Root, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { escapeExpression } from '@/lib/text/escape-expression';
import type { Run } from '../run';
import { element, isTag, text } from '../tree/nodes';

const definition = /^\*\[([^\]]+)\]:(.+)$/;

/** Takes the lines `*[KV]: key–value` out of the text. They are read from the source: Markdown may see emphasis in them. */
export function takeAbbreviations(tree: Root, run: Run): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined || !node.position) return undefined;
    const lines = run.source.slice(node.position.start.offset, node.position.end.offset).split('\n');
    const found = lines.map((line) => definition.exec(line.trim()));
    if (found.some((match) => !match)) return undefined;
    for (const match of found) run.abbreviations.set(match![1]!, match![2]!.trim());
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Marks each abbreviation where a section first uses it; more dots under the words would be noise. */
export function markAbbreviations(tree: Root, run: Run): void {
  if (run.abbreviations.size === 0) return;
  const names = [...run.abbreviations.keys()].sort((a, b) => b.length - a.length).map(escapeExpression);
  const pattern = new RegExp(String.raw`(?<![\w-])(${names.join('|')})(?![\w-])`, 'g');
  let seen = new Set<string>();
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading') {
      seen = new Set();
      return SKIP;
    }
    if (isTag(node) && node.name === 'Chart') return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const pieces = mark(node, pattern, seen, run);
    if (pieces.length === 1) return undefined;
    parent.children.splice(index, 1, ...(pieces as never[]));
    return [SKIP, index + pieces.length];
  });
}

function mark(node: Text, pattern: RegExp, seen: Set<string>, run: Run): RootContent[] {
  const pieces: RootContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(pattern)) {
    if (seen.has(match[1]!)) continue;
    seen.add(match[1]!);
    if (match.index > end) pieces.push(text(node.value.slice(end, match.index)));
    pieces.push(element('abbr', { title: run.abbreviations.get(match[1]!)! }, [text(match[1]!)]));
    end = match.index + match[0].length;
  }
  if (end === 0) return [node];
  return end < node.value.length ? [...pieces, text(node.value.slice(end))] : pieces;
}
