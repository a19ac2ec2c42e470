import { formatCsv } from '../_furniture/csv';
import { firstRows, listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { METHODS } from '@/lib/explorables/architecture-search/search';
import { RUNS, type SearchView } from './search-view';

export const title = 'The best network in time';

export function describeSearch({ state, candidates, fast }: SearchView): string {
  return `${fast} of ${candidates.length} networks are fast enough on the ${state.device} device`;
}

export function readOuts({ state, best, found, trained, most, curves }: SearchView): ReadOut[] {
  const mean = curves[state.method][Number(state.budget) - 1] ?? 0;
  return [
    { label: 'cycles allowed', value: Math.floor(most).toLocaleString('en-GB') },
    { label: 'least loss there is', value: formatLoss(best.loss) },
    { label: 'its widths', value: best.name },
    { label: `found after ${trained.length}`, value: formatLoss(found.loss) },
    { label: `mean distance, ${RUNS} runs`, value: formatPoints(mean) },
  ];
}

export function summary(view: SearchView): string {
  const { state, found } = view;
  const measured = listReadOuts(readOuts(view));
  return `${state.method} search on the ${state.device} device, ${state.time} % of the way from the fastest network to the slowest: ${measured}; it found widths ${found.name}.`;
}

/** Every number the figure draws, in one table. */
export function csv(view: SearchView): string {
  const { state, candidates, front, trained, curves } = view;
  const network = (kind: string) => (each: (typeof candidates)[number]) => [kind, each.name, each.cycles, each.loss];
  const columns = ['kind', 'name', 'at', 'value'];
  return formatCsv(columns, [
    ...firstRows(columns, state, readOuts(view)),
    ...candidates.map(network('network, cycles and loss')),
    ...front.map(network('front')),
    ...trained.map(network('trained by the drawn run')),
    ...METHODS.flatMap((method) => curves[method].map((value, index) => ['mean distance', method, index + 1, value])),
  ]);
}

/** A share of the target's variance: "10.9 %". */
export function formatLoss(loss: number): string {
  return `${(100 * loss).toFixed(1)} %`;
}

function formatPoints(difference: number): string {
  return `${(100 * difference).toFixed(1)} points`;
}
