import { CACHE_BYTES } from '@/lib/explorables/serving/machine';
import { formatCsv } from '../_furniture/csv';
import { firstRows, listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { POLICIES, type BatchingView } from './batching-view';
import { fields, REQUESTS, type BatchingState } from './fields';

export const title = 'Who shares a pass';

export function describeLoad({ mix, rate }: BatchingState): string {
  return `${rate} requests a second, ${fields.mix.options.find(({ value }) => value === mix)?.label}`;
}

export function readOuts({ measures, run }: BatchingView): ReadOut[] {
  return [
    { label: 'first token, mean', value: formatSeconds(measures.firstToken.mean) },
    { label: 'whole answer, mean', value: formatSeconds(measures.answer.mean) },
    { label: 'between tokens, slowest 1 %', value: formatSeconds(measures.gap.p99) },
    { label: 'answers a second', value: measures.requestRate.toFixed(1) },
    { label: 'in the batch, mean', value: measures.batch.toFixed(1) },
    { label: 'cache, most', value: `${((run.peak * CACHE_BYTES) / 1e9).toFixed(1)} GB` },
  ];
}

export function summary(view: BatchingView): string {
  const { state, run } = view;
  const chunks = state.policy === 'chunked' ? ` in passes of ${state.chunk} tokens` : '';
  const measured = listReadOuts(readOuts(view));
  const evicted = run.evictions > 0 ? ` ${run.evictions} times a request lost its pages and was read anew.` : '';
  return `${state.policy} batching${chunks} of ${describeLoad(state)}: ${measured}.${evicted}`;
}

/** Every number the figure draws, in one table. Times in seconds. */
export function csv(view: BatchingView): string {
  const { state, run, curves } = view;
  const columns = ['kind', 'name', 'at', 'value', 'from', 'to'];
  return formatCsv(columns, [
    ...firstRows(columns, { ...state, 'requests served': REQUESTS }, readOuts(view)),
    ...POLICIES.flatMap((policy) =>
      curves[policy].flatMap(({ rate, measures }) => [
        ['whole answer, mean', policy, rate, measures.answer.mean, '', ''],
        ['between tokens, 99 %', policy, rate, measures.gap.p99, '', ''],
      ]),
    ),
    ...run.served.flatMap(({ request, lane, admitted, first, finished, released }, index) => [
      ['arrives', index + 1, lane + 1, request.arrival, '', ''],
      ['reads', index + 1, lane + 1, request.prompt, admitted, first],
      ['writes', index + 1, lane + 1, request.output, first, finished],
      ...(released > finished ? [['waits for its batch', index + 1, lane + 1, '', finished, released]] : []),
    ]),
  ]);
}

/** "8 ms", "1.61 s". */
export function formatSeconds(seconds: number): string {
  if (seconds < 0.0995) return `${(1000 * seconds).toFixed(seconds < 0.00995 ? 1 : 0)} ms`;
  return seconds < 0.9995 ? `${(1000 * seconds).toFixed(0)} ms` : `${seconds.toFixed(2)} s`;
}
