import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import { typstArray } from '../literal';
import { elementsOf, joined, styled, written, type Convert } from './elements';

/** A table of formulas: matrices, cases, aligned lines. Each column keeps the edge that the source gives it. */
export function typstMatrix(node: Element, toMath: Convert): string {
  const rows = elementsOf(node).filter(({ tagName }) => tagName === 'mtr');
  const width = Math.max(0, ...rows.map((row) => elementsOf(row).length));
  if (width === 0) return '[]';
  const isDisplay = written(node, 'displaystyle') === 'true';
  const cells = rows.map((row) => {
    const set = elementsOf(row).map((cell) => typstCell(cell, isDisplay, toMath));
    return typstArray(Array.from({ length: width }, (_, index) => set[index] ?? '[]'));
  });
  const rules = rulesOf(rows);
  const gaps = `row-gap: ${isDisplay ? 0.75 : 0.4}em, column-gap: ${isClose(rows) ? 0 : 0.9}em`;
  return `math.mat(delim: none, ${gaps}${rules}, ${cells.join(', ')})`;
}

/** Typst aligns at points: what stands before one ends there, what stands after begins there. */
function typstCell(cell: Element, isDisplay: boolean, toMath: Convert): string {
  const content = joined(elementsOf(cell).map(toMath));
  const body = isDisplay ? `math.display(${content})` : content;
  const side = /tml-(left|right)/.exec(written(cell, 'className') ?? '')?.[1];
  const before = styled(cell, 'padding-left') === '1em' ? 'h(1em); ' : '';
  if (side === 'left') return `{ $&$.body; ${before}${beginsWithRelation(cell) ? 'h(0.2778em); ' : ''}${body} }`;
  return side === 'right' ? `{ ${before}${body}; $&$.body }` : body;
}

/** A relation keeps its space before it, too, where it begins a cell. */
function beginsWithRelation(node: Element): boolean {
  const [first] = elementsOf(node);
  if (!first) return false;
  return first.tagName === 'mrow'
    ? beginsWithRelation(first)
    : /^[=<>≤≥≠≈≡∼≃≅∝∈∉⊂⊆⊃⊇≪≫≔≜\u2190-\u21ff]$/u.test(toString(first));
}

/** Columns of an alignment stand close: the sign between them brings its own space. */
function isClose(rows: readonly Element[]): boolean {
  const first = rows[0] && elementsOf(rows[0]);
  return first?.some((cell) => /tml-right/.test(written(cell, 'className') ?? '')) ?? false;
}

/** Lines between rows and columns, by the borders of the cells. */
function rulesOf(rows: readonly Element[]): string {
  const down = rows.flatMap((row, index) => {
    const isRuled = elementsOf(row).some((cell) => styled(cell, 'border-bottom'));
    return isRuled && index < rows.length - 1 ? [index + 1] : [];
  });
  const columns = rows[0] ? elementsOf(rows[0]) : [];
  const across = columns.flatMap((cell, index) =>
    styled(cell, 'border-right') && index < columns.length - 1 ? [index + 1] : [],
  );
  if (down.length + across.length === 0) return '';
  return `, augment: (hline: ${typstArray(down.map(String))}, vline: ${typstArray(across.map(String))})`;
}
