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
      const isName = cell && isOfNames(index, aligned) && isShort(textOf(cell));
      return isName ? `box(${content})` : content;
    });
  const head = rows.filter(({ isHead }) => isHead).flatMap(cellsOf);
  const body = rows.filter(({ isHead }) => !isHead).flatMap(cellsOf);
  return `prose-table(${typstArray(columnWidths(rows, columns, aligned))}, ${typstArray(aligned)}, ${typstArray(head)}, ${typstArray(body)})`;
}

/** Letters that a line of a table has room for, and what of them stands between two columns. */
const LINE = 78;
const GAP = 2;

/**
 * Where not every cell has room on one line each column gets its longest word, and of what is left the more, the longer its cells are: as
 * browsers do it, but that heads are broken before cells are, and words before figures. Typst would give a column of sentences what columns of names leave.
 */
function columnWidths(rows: readonly TableRow[], columns: number, aligned: readonly string[]): string[] {
  const lettersOf = (index: number, keepsLine: (text: string, isHead: boolean) => boolean) => {
    const texts = rows.flatMap(({ cells, isHead }) => {
      const text = cells[index] ? textOf(cells[index]).trim() : '';
      return keepsLine(text, isHead) ? text : text.split(/\s+/);
    });
    return Math.max(1, ...texts.map(({ length }) => length)) + GAP;
  };
  const ofAll = (keepsLine: (text: string, isHead: boolean, index: number) => boolean) =>
    Array.from({ length: columns }, (_, index) => lettersOf(index, (text, isHead) => keepsLine(text, isHead, index)));
  const sum = (letters: readonly number[]) => letters.reduce((total, each) => total + each, 0);
  if (sum(ofAll(() => true)) <= LINE) return Array.from({ length: columns }, () => 'auto');
  const most = ofAll((_, isHead) => !isHead);
  const isFigures = (index: number) => aligned[index] === 'end';
  const least = ofAll(
    (text, isHead, index) => !isHead && isShort(text) && (isFigures(index) || isOfNames(index, aligned)),
  );
  const share = Math.min(1, Math.max(0, (LINE - sum(least)) / Math.max(1, sum(most) - sum(least))));
  return least.map((letters, index) => `${Math.round(10 * (letters + (most[index]! - letters) * share))}fr`);
}

/** Beside numbers the names of the rows stay on their lines. */
const isOfNames = (index: number, aligned: readonly string[]) => index === 0 && aligned.includes('end');
const isShort = (text: string) => text.length <= LONGEST_NAME;

/** The table in an element, or the element if it is one. */
export const tableIn = (node: Element): Element | undefined => findElements(node, isNamed('table'))[0];

function alignment(cell: Element | undefined): string {
  if (cell && hasClass(cell, 'align-right')) return 'end';
  return cell && hasClass(cell, 'align-center') ? 'center' : 'start';
}

/** A table with its number and caption over it. */
export function typstTableFigure(figure: Element, caption: string, setting: Setting): string {
  const table = tableIn(figure);
  const body = table ? typstTable(table, setting) : '[]';
  return `figure(kind: ${typstString('table')}, supplement: none, numbering: none, caption: figure.caption(position: top, ${caption}), ${body})`;
}
