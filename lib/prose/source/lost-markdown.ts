import type { Code, ListItem, Paragraph, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { remark, report, type Run } from '../run';
import { nameRawMarks } from './raw-marks';

/** Markdown of other systems that is read here as something else, or not at all: its author is told, where nothing else would show it. */
export function nameLostMarkdown(tree: Root, run: Run): void {
  for (const node of tree.children) if (node.type === 'paragraph') checkIndent(node, 1, run);
  visit(tree, (node) => {
    if (node.type === 'listItem') checkItem(node, run);
    else if (node.type === 'paragraph') checkLines(node, run);
    else if (node.type === 'table') checkRows(node, run);
    else if (node.type === 'code') checkFence(node, run);
  });
  nameRawMarks(tree, run);
}

/** Four columns from where the words beside it begin are code to other systems. */
function checkIndent(node: Paragraph, from: number, run: Run): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const before = (run.source.split('\n')[line - 1] ?? '').slice(0, column - 1);
  // A mistake that was taken out leaves its place empty, and that is no indentation.
  if (!/^[\s>]*$/.test(before) || before.replaceAll('\t', '    ').length + 1 - from < 4) return;
  const message = 'has indented lines, which are a paragraph here and no code';
  report(run, node, message, 'put code between lines of ```, or take the spaces away');
}

function checkItem({ children }: ListItem, run: Run): void {
  const from = children[0]?.position?.start.column ?? 1;
  for (const child of children.slice(1)) if (child.type === 'paragraph') checkIndent(child, from, run);
}

/** Beginnings of a paragraph's lines that are marks elsewhere. */
const lines: [pattern: RegExp, message: string, mend: string][] = [
  [/^#{1,6}[^\s#\d].*\s\S/, 'has a line of #, which is a heading only with a space after it', 'write ## Words'],
  [/^#{7,}\s/, 'has a heading of more than six #, which is none', 'write at most ######'],
  [
    /^:::/,
    'has a line of ::: , which is shown',
    'write a remark set apart as > [!NOTE], with > before each of its lines',
  ],
  [/^(?:!!!|\?\?\?\+?) \w/, 'has a line of !!!, which is shown', 'write > [!NOTE], with > before each of its lines'],
  [/^\[(?:TOC|\[_TOC_\])\]$/i, 'asks for a table of contents, which every text has', 'leave it out'],
  [
    /^\+[-=]{3,}/,
    'has a table drawn with +---+, which is read as words',
    'write | between its cells and |---|---| under its head',
  ],
  [/^\|.*\|\s*$/, 'has rows of a table without a line |---|---| under their head', 'add it under the first row'],
  [/^: /, 'has a definition away from its term', 'put the line of ": " right under its term'],
];

function checkLines(node: Paragraph, run: Run): void {
  const { start, end } = node.position ?? {};
  const source = run.source.slice(start?.offset ?? 0, end?.offset ?? 0).split('\n');
  const seen = new Set<string>();
  source.forEach((line, index) => {
    for (const [pattern, message, mend] of lines) {
      if (seen.has(message) || !pattern.test(line.trim()) || (line.trim().startsWith(': ') && index > 0)) continue;
      seen.add(message);
      remark(run, { position: { start: { line: (start?.line ?? 1) + index, column: 1 } } }, message, mend);
    }
  });
}

function checkRows(table: Table, run: Run): void {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    if (row.children.length <= columns) continue;
    const message = `has a row of ${row.children.length} cells in a table of ${columns} columns: the rest would be lost`;
    report(run, row, message, 'write a bar within a cell as \\|, and in a formula as \\vert');
  }
}

/** A fence that nothing closes takes all that follows it. */
function checkFence(node: Code, run: Run): void {
  const { start, end } = node.position ?? {};
  if (
    !start ||
    !end ||
    /^\s*(?:[>*+-]\s*|\d+[.)]\s*)*(?:`{3,}|~{3,})\s*$/.test(run.source.split('\n')[end.line - 1] ?? '')
  )
    return;
  report(
    run,
    node,
    'leaves a fence of code open, so that all that follows is code',
    'close it with ``` on a line of its own',
  );
}
