import type { PublishedErrors } from '@/lib/explorables/thought-graphs/published';
import type { Trial } from '@/lib/explorables/thought-graphs/trials';
import { isAcrossPhone, letters } from '../_furniture/letters';
import type { Result } from './words';

export interface ModelPoint {
  name: string;
  result: Result;
  chosen: boolean;
}

export type CostAxes = ReturnType<typeof costAxes>;

/** Queries go from one to the 300 above which the search pruned a schedule. */
const MOST_QUERIES = 300;

/** Marks of a square-root axis: zero, and about four, each at least so large a share of the axis from the one before. */
function rootTicks(most: number, apart: number): number[] {
  const marks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100].filter((mark) => mark <= most);
  return [0, ...marks.slice(-5)].filter(
    (mark, i, all) => i < 2 || Math.sqrt(mark / most) - Math.sqrt((all[i - 1] ?? 0) / most) > apart,
  );
}

/** Queries on a logarithmic axis; error on a square-root one, on which small errors keep apart and large ones still fit. */
export function costAxes(
  trials: readonly Trial[],
  published: PublishedErrors,
  points: readonly ModelPoint[],
  width: number,
) {
  const narrow = width < 480;
  const font = letters(width);
  const [left, top] = [36, 30];
  const right = width - (narrow ? 84 : 108);
  const height = isAcrossPhone(width) ? 160 : 226;
  const bottom = height - 38;
  const errors = [
    ...trials.map(({ error }) => error),
    ...Object.values(published),
    ...points.map(({ result }) => result.error.high),
  ];
  const most = Math.max(0.5, ...errors) * 1.05;
  const toX = (queries: number) => left + (Math.log(Math.max(1, queries)) / Math.log(MOST_QUERIES)) * (right - left);
  const toY = (error: number) => bottom - Math.sqrt(Math.min(most, Math.max(0, error)) / most) * (bottom - top);
  return {
    left,
    right,
    top,
    bottom,
    height,
    toX,
    toY,
    yTicks: rootTicks(most, font / (bottom - top)),
    xTicks: [1, 3, 10, 30, 100, 300],
    font,
  };
}
