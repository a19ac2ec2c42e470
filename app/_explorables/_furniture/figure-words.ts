import type { ReadOut } from './read-outs';
import type { FigureWords } from './words';

type Cell = string | number;

/** Read-outs in one line: "bits a value 4.25, clipped 0.1%". */
export const listReadOuts = (items: readonly ReadOut[], words: FigureWords): string =>
  words.list(items.map(({ label, value }) => `${label} ${value}`));

/**
 * What the table of every figure begins with: a row for each setting and for each read-out, under the columns "kind", "name" and "value".
 * Cells of other columns are empty.
 */
export function firstRows(
  columns: readonly string[],
  settings: Readonly<Record<string, Cell>>,
  readOuts: readonly ReadOut[],
): Cell[][] {
  const row = (kind: string, name: string, value: Cell): Cell[] => {
    const cells: Record<string, Cell> = { kind, name, value };
    return columns.map((column) => cells[column] ?? '');
  };
  return [
    ...Object.entries(settings).map(([name, value]) => row('setting', name, value)),
    ...readOuts.map(({ label, value }) => row('read-out', label, value)),
  ];
}
