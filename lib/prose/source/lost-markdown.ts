import type { Code, List, ListItem, Paragraph, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { foreignLines } from '@/lib/markdown/foreign-lines';
import { otherNumbers } from '@/lib/markdown/list-numbers';
import { remark, report, type Run } from '../run';
import { nameRawMarks } from './raw-marks';

/** Markdown of other systems that is read here as something else, or not at all: its author is told, where nothing else would show it. */
export function nameLostMarkdown(tree: Root, run: Run): void {
  for (const node of tree.children) if (node.type === 'paragraph') checkIndent(node, 1, run);
  visit(tree, (node) => {
    if (node.type === 'listItem') checkItem(node, run);
    else if (node.type === 'list') checkNumbers(node, run);
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

/** A term and its definitions have been made of the lines of ": " that stand under one. */
function checkLines(node: Paragraph, run: Run): void {
  const { start, end } = node.position ?? {};
  const source = run.source.slice(start?.offset ?? 0, end?.offset ?? 0);
  const at = (index: number) => ({ position: { start: { line: (start?.line ?? 1) + index, column: 1 } } });
  for (const { index, message, mend } of foreignLines(source)) remark(run, at(index), message, mend);
  if (source.startsWith(': '))
    remark(run, at(0), 'has a definition away from its term', 'put the line of ": " right under its term');
}

function checkNumbers(list: List, run: Run): void {
  const numbers = otherNumbers(list, run.source);
  if (!numbers) return;
  const message = `has a list numbered ${numbers.written.join(', ')}, which is shown as ${numbers.counted.join(', ')}`;
  remark(
    run,
    list,
    message,
    'write numbers as they follow each other; a year or a number that is a word takes \\ before its dot: 2007\\.',
  );
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
