import { csvParse } from 'd3-dsv';
import type { ChartProblem, Row } from './types';

/** The rows of a CSV file or of a JSON list of flat objects; lines of a CSV that begin with # are comments. */
export function readRows(name: string, source: string): { columns: string[]; rows: Row[]; problems: ChartProblem[] } {
  if (!name.endsWith('.json')) {
    const parsed = csvParse(source.replace(/^\uFEFF/, '').replace(/^#.*\r?\n/gm, ''));
    return { columns: parsed.columns, rows: [...parsed], problems: [] };
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
