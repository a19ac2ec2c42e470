import { formatCsv } from '../_furniture/csv';
import { firstRows, listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { labelOf, englishWords, type FigureText, type FigureWords } from '../_furniture/words';
import { METHODS } from '@/lib/explorables/architecture-search/search';
import { fields } from './fields';
import { RUNS, type SearchView } from './search-view';

export const title: FigureText = 'The best network in time';

export function describeSearch({ state, candidates, fast }: SearchView, words: FigureWords): string {
  return words.say('{fast} of {all} networks are fast enough on the {device} device', {
    fast,
    all: candidates.length,
    device: labelOf(fields.device, state.device, words),
  });
}

export function readOuts(
  { state, best, found, trained, most, curves }: SearchView,
  { say, number }: FigureWords,
): ReadOut[] {
  const mean = curves[state.method][Number(state.budget) - 1] ?? 0;
  return [
    { label: say('cycles allowed'), value: number(Math.floor(most).toLocaleString('en-GB')) },
    { label: say('least loss there is'), value: number(formatLoss(best.loss)) },
    { label: say('its widths'), value: best.name },
    { label: say('found after {trained}', { trained: trained.length }), value: number(formatLoss(found.loss)) },
    {
      label: say('mean distance, {runs} runs', { runs: RUNS }),
      value: say('{points} points', { points: number((100 * mean).toFixed(1)) }),
    },
  ];
}

export function summary(view: SearchView, words: FigureWords): string {
  const { state, found } = view;
  return words.say(
    '{method} search on the {device} device, {time}% of the way from the fastest network to the slowest: {measured}; it found widths {widths}.',
    {
      method: labelOf(fields.method, state.method, words),
      device: labelOf(fields.device, state.device, words),
      time: state.time,
      measured: listReadOuts(readOuts(view, words), words),
      widths: found.name,
    },
  );
}

/** Every number the figure draws, in one table. */
export function csv(view: SearchView): string {
  const { state, candidates, front, trained, curves } = view;
  const network = (kind: string) => (each: (typeof candidates)[number]) => [kind, each.name, each.cycles, each.loss];
  const columns = ['kind', 'name', 'at', 'value'];
  return formatCsv(columns, [
    ...firstRows(columns, state, readOuts(view, englishWords)),
    ...candidates.map(network('network, cycles and loss')),
    ...front.map(network('front')),
    ...trained.map(network('trained by the drawn run')),
    ...METHODS.flatMap((method) => curves[method].map((value, index) => ['mean distance', method, index + 1, value])),
  ]);
}

/** A share of the target's variance: "10.9%". */
export function formatLoss(loss: number): string {
  return `${(100 * loss).toFixed(1)}%`;
}
