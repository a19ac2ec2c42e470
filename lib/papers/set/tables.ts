import type { Element } from 'hast';
import { findElements, hasClass, isNamed, textOf } from '@/lib/html/page-tree';
import { tableRows, type TableRow } from '@/lib/html/table-rows';
import { typstArray, typstString } from '@/lib/typst/literal';
import { typstInlines } from './inlines';
import type { Setting } from './setting';

/** In letters. */
const LONGEST_NAME = 26;

/** A table whose head is repeated on every page that it goes on to. */
export function typstTable(table: Element, setting: Setting): string {
  const rows = tableRows(table);
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const aligned = Array.from({ length: columns }, (_, index) => alignment(rows[0]?.cells[index]));
  const cellsOf = ({ cells }: TableRow) =>
    Array.from({ length: columns }, (_, index) => {
      const cell = cells[index];
      const content = cell ? typstInlines(cell.children, setting) : '[]';
      // Beside numbers the names of the rows stay on their lines.
      const isName = index === 0 && aligned.includes('right') && cell && textOf(cell).length <= LONGEST_NAME;
      return isName ? `box(${content})` : content;
    });
  const head = rows.filter(({ isHead }) => isHead).flatMap(cellsOf);
  const body = rows.filter(({ isHead }) => !isHead).flatMap(cellsOf);
  return `prose-table(${columns}, ${typstArray(aligned)}, ${typstArray(head)}, ${typstArray(body)})`;
}

/** The table in an element, or the element if it is one. */
export const tableIn = (node: Element): Element | undefined => findElements(node, isNamed('table'))[0];

function alignment(cell: Element | undefined): string {
  if (cell && hasClass(cell, 'align-right')) return 'right';
  return cell && hasClass(cell, 'align-center') ? 'center' : 'left';
}

/** A table with its number and caption over it. */
export function typstTableFigure(figure: Element, caption: string, setting: Setting): string {
  const table = tableIn(figure);
  const body = table ? typstTable(table, setting) : '[]';
  return `figure(kind: ${typstString('table')}, supplement: none, numbering: none, caption: figure.caption(position: top, ${caption}), ${body})`;
}
