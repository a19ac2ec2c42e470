import { WEIGHTS, type OutlierRow } from '@/lib/explorables/outlier-row/outlier-row';
import { formatCsv } from '../_furniture/csv';
import { listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import type { FigureText, FigureWords } from '../_furniture/words';
import type { RowState } from './fields';

export const title: FigureText = 'Four bits, one bad value';

export const tag = ({ say }: FigureWords): string => say('{count} weights stored in INT4', { count: WEIGHTS });

export function readOuts({ measures, zeros }: OutlierRow, { say, number }: FigureWords): ReadOut[] {
  return [
    { label: say('SQNR of the others'), value: `${number(Math.max(0, measures.ordinarySqnr).toFixed(1))} dB` },
    { label: say('stored as 0'), value: say('{count} of {all}', { count: zeros, all: WEIGHTS }) },
  ];
}

export function summary(row: OutlierRow, { outlier, scope }: RowState, words: FigureWords): string {
  const { say } = words;
  return say('One weight {times} times as large as any other, {scale}: {measured}.', {
    times: outlier,
    scale: say(scope === 'row' ? 'one scale for all weights' : 'a scale to each block of 32'),
    measured: listReadOuts(readOuts(row, words), words),
  });
}

/** The drawn numbers as a table, in units of the largest ordinary magnitude. */
export function csv({ values, stored }: OutlierRow): string {
  return formatCsv(
    ['weight', 'magnitude', 'stored'],
    values.map((value, index) => [index + 1, value, stored[index] ?? 0]),
  );
}
