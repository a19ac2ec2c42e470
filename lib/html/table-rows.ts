import type { Element } from 'hast';
import { findElements, isNamed } from './page-tree';

/** A row of a table. */
export interface TableRow {
  cells: Element[];
  /** All of its cells are heads. */
  isHead: boolean;
}

/** The rows of a table, in their order. */
export const tableRows = (table: Element): TableRow[] =>
  findElements(table, isNamed('tr')).map((row) => {
    const cells = row.children.filter((cell): cell is Element => cell.type === 'element');
    return { cells, isHead: cells.length > 0 && cells.every(({ tagName }) => tagName === 'th') };
  });
