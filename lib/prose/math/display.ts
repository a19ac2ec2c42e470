import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { SKIP, visit } from 'unist-util-visit';
import type { Run } from '../run';

const label = /^[ \t]*\[#([^\]\s]+)\][ \t]*(?=\n|$)/;

/** A display formula and the id its author gave it. */
export type DisplayFormula = Math & { data?: { formulaId?: string } };

/**
 * Takes `$$…$$` out of its paragraph wherever it has a line of its own: the field writes display formulas on one line,
 * and remark-math leaves them inline. A label after the closing `$$`, `[#eq:x]`, becomes the formula's id.
 */
export function setDisplayFormulas(tree: Root, run: Run): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const parts = split(node, run);
    if (parts.length === 1 && parts[0]?.type === 'paragraph') return;
    parent.children.splice(index, 1, ...(parts as never[]));
    return [SKIP, index + parts.length];
  });
}

function split(paragraph: Paragraph, run: Run): RootContent[] {
  const parts: RootContent[] = [];
  let line: PhrasingContent[] = [];
  const children = [...paragraph.children];
  const endLine = () => {
    const last = line.at(-1);
    if (last?.type === 'text') last.value = last.value.trimEnd();
    if (line.some((child) => child.type !== 'text' || child.value.trim() !== '')) {
      parts.push({ ...paragraph, children: line });
    }
    line = [];
  };
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    const next = children[index + 1];
    const formula =
      child.type === 'inlineMath' && ownsItsLine(child, line.at(-1), next, run) ? toDisplay(child, next) : undefined;
    if (!formula) {
      line.push(child);
      continue;
    }
    endLine();
    parts.push(formula);
    if (next?.type === 'text')
      children[index + 1] = { ...next, value: next.value.replace(label, '').replace(/^\n/, '') };
  }
  endLine();
  return parts;
}

function ownsItsLine(
  node: InlineMath,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
  run: Run,
): boolean {
  const start = node.position?.start.offset ?? 0;
  const isDouble = run.source.startsWith('$$', start);
  const startsLine = !before || (before.type === 'text' && /\n[ \t]*$/.test(before.value));
  const endsLine = !after || (after.type === 'text' && /^[ \t]*(\n|$)/.test(after.value.replace(label, '')));
  return isDouble && startsLine && endsLine;
}

function toDisplay(node: InlineMath, after: PhrasingContent | undefined): DisplayFormula {
  const id = after?.type === 'text' ? label.exec(after.value)?.[1] : undefined;
  return {
    type: 'math',
    value: node.value,
    position: node.position,
    ...(id && { data: { formulaId: id } }),
  } as DisplayFormula;
}
