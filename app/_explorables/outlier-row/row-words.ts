import { WEIGHTS, type OutlierRow } from '@/lib/explorables/outlier-row/outlier-row';
import { formatCsv } from '../_furniture/csv';
import type { ReadOut } from '../_furniture/read-outs';
import type { RowState } from './fields';

export const title = 'Four bits, one bad value';

export const tag = `${WEIGHTS} weights stored in INT4`;

export function readOuts({ measures, zeros }: OutlierRow): ReadOut[] {
  return [
    { label: 'SQNR of the others', value: `${Math.max(0, measures.ordinarySqnr).toFixed(1)} dB` },
    { label: 'stored as 0', value: `${zeros} of ${WEIGHTS}` },
  ];
}

export function summary(row: OutlierRow, { outlier, scope }: RowState): string {
  const [quality, lost] = readOuts(row).map(({ label, value }) => `${label} ${value}`);
  const scale = scope === 'row' ? 'one scale for all weights' : 'a scale to each block of 32';
  return `One weight ${outlier} times as large as any other, ${scale}: ${quality}, ${lost}.`;
}

/** The drawn numbers as a table, in units of the largest ordinary magnitude. */
export function csv({ values, stored }: OutlierRow): string {
  return formatCsv(
    ['weight', 'magnitude', 'stored'],
    values.map((value, index) => [index + 1, value, stored[index] ?? 0]),
  );
}
