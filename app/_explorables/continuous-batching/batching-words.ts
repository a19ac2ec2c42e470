import { CACHE_BYTES } from '@/lib/explorables/serving/machine';
import { formatCsv } from '../_furniture/csv';
import { firstRows, listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { labelOf, englishWords, type FigureText, type FigureWords } from '../_furniture/words';
import { POLICIES, type BatchingView } from './batching-view';
import { fields, REQUESTS, type BatchingState } from './fields';

export const title: FigureText = 'Who shares a pass';

export function describeLoad({ mix, rate }: BatchingState, words: FigureWords): string {
  return words.say('{rate} requests a second, {mix}', { rate, mix: labelOf(fields.mix, mix, words) });
}

export function readOuts({ measures, run }: BatchingView, { say, number }: FigureWords): ReadOut[] {
  const seconds = (value: number) => number(formatSeconds(value));
  return [
    { label: say('first token, mean'), value: seconds(measures.firstToken.mean) },
    { label: say('whole answer, mean'), value: seconds(measures.answer.mean) },
    { label: say('between tokens, slowest 1%'), value: seconds(measures.gap.p99) },
    { label: say('answers a second'), value: number(measures.requestRate.toFixed(1)) },
    { label: say('in the batch, mean'), value: number(measures.batch.toFixed(1)) },
    { label: say('cache, most'), value: `${number(((run.peak * CACHE_BYTES) / 1e9).toFixed(1))} GB` },
  ];
}

export function summary(view: BatchingView, words: FigureWords): string {
  const { state, run } = view;
  const { say } = words;
  const policy = labelOf(fields.policy, state.policy, words);
  const load = describeLoad(state, words);
  const batching =
    state.policy === 'chunked'
      ? say('{policy} batching in passes of {chunk} tokens of {load}', { policy, chunk: state.chunk, load })
      : say('{policy} batching of {load}', { policy, load });
  const measured = listReadOuts(readOuts(view, words), words);
  const evicted =
    run.evictions > 0
      ? ` ${say({ one: 'Once a request lost its pages and was read anew.', other: '{count} times a request lost its pages and was read anew.' }, { count: run.evictions })}`
      : '';
  return `${batching}: ${measured}.${evicted}`;
}

/** Every number the figure draws, in one table. Times in seconds. */
export function csv(view: BatchingView): string {
  const { state, run, curves } = view;
  const columns = ['kind', 'name', 'at', 'value', 'from', 'to'];
  return formatCsv(columns, [
    ...firstRows(columns, { ...state, 'requests served': REQUESTS }, readOuts(view, englishWords)),
    ...POLICIES.flatMap((policy) =>
      curves[policy].flatMap(({ rate, measures }) => [
        ['whole answer, mean', policy, rate, measures.answer.mean, '', ''],
        ['between tokens, 99%', policy, rate, measures.gap.p99, '', ''],
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
