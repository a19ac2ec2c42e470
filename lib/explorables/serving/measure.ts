import type { Run } from './simulate';

/** What a run took, in seconds where not said otherwise. */
export interface ServingMeasures {
  /** From arrival to the first token, to the last, and from a token to the next. */
  firstToken: { mean: number; p99: number };
  answer: { mean: number; p99: number };
  gap: { mean: number; p99: number };
  /** Requests finished a second, and tokens written a second. */
  requestRate: number;
  tokenRate: number;
  /** Mean number of sequences that hold a place while a pass runs. */
  batch: number;
}

/** Measures a run over all of its requests. */
export function measureRun({ served, gaps, occupied, busy, end }: Run): ServingMeasures {
  const tokens = served.reduce((sum, { request }) => sum + request.output, 0);
  return {
    firstToken: meanAndTail(served.map(({ request, first }) => first - request.arrival)),
    answer: meanAndTail(served.map(({ request, finished }) => finished - request.arrival)),
    gap: meanAndTail(gaps),
    requestRate: served.length / end,
    tokenRate: tokens / end,
    batch: occupied / busy,
  };
}

/** The mean, and the least value that 99 % do not exceed; 0 of an empty list. */
function meanAndTail(values: readonly number[]): { mean: number; p99: number } {
  if (values.length === 0) return { mean: 0, p99: 0 };
  const sorted = Float64Array.from(values).sort();
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    p99: sorted[Math.ceil(0.99 * sorted.length) - 1]!,
  };
}
