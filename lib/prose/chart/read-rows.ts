import { dsvFormat } from 'd3-dsv';
import type { ChartProblem, Row } from './types';

/**
 * The rows of a CSV file or of a JSON list of flat objects; lines of a CSV that begin with # are comments. A table whose head has no
 * comma is set apart by its semicolons or tabs, as spreadsheets write it in half of the world.
 */
export function readRows(name: string, source: string): { columns: string[]; rows: Row[]; problems: ChartProblem[] } {
  if (!name.endsWith('.json')) {
    const text = source.replace(/^\uFEFF/, '').replace(/^(?:#.*|[^\S\r\n\u2028\u2029]*)(?:\r?\n|\r)/gm, '');
    if (text.trim() === '')
      return {
        columns: [],
        rows: [],
        problems: [{ message: `draws a chart from ${name}, which is empty`, mend: 'put the numbers there' }],
      };
    const head = /^.*/.exec(text)![0];
    const separator = head.includes(',') ? ',' : (['\t', ';'].find((sign) => head.includes(sign)) ?? ',');
    const [columns = [], ...lines] = dsvFormat(separator).parseRows(text.replace(/\r\n?/g, '\n'), (cells) =>
      cells.map((cell) => cell.trim()),
    );
    const rows = lines.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])));
    return { columns, rows, problems: [] };
  }
  try {
    const list: unknown = JSON.parse(source);
    if (!Array.isArray(list)) throw new Error('it is no list');
    const rows = list.map((row: object) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)])),
    );
    return { columns: Object.keys(rows[0] ?? {}), rows, problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      columns: [],
      rows: [],
      problems: [
        {
          message: `draws a chart from ${name}, which cannot be read: ${reason}`,
          mend: 'write a list of flat objects',
        },
      ],
    };
  }
}

/** Rows for which every condition of `family=Qwen1.5;granularity=matmul` holds; several values are set apart by "|". */
export function filterRows(rows: Row[], where: string | undefined): Row[] {
  const conditions = (where ?? '')
    .split(';')
    .filter(Boolean)
    .map((condition) => {
      const [column = '', values = ''] = condition.split('=');
      return { column: column.trim(), values: values.split('|').map((value) => value.trim()) };
    });
  return rows.filter((row) => conditions.every(({ column, values }) => values.includes(row[column]?.trim() ?? '')));
}

/** The columns that conditions name. */
export function whereColumns(where: string | undefined): string[] {
  return (where ?? '')
    .split(';')
    .filter(Boolean)
    .map((condition) => condition.split('=')[0]!.trim());
}
