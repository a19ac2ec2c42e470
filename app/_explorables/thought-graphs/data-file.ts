import { keyOf, type Settings } from '@/lib/explorables/thought-graphs/methods';
import { searchTrials } from '@/lib/explorables/thought-graphs/published';
import type { Outcome } from '@/lib/explorables/thought-graphs/run';
import { formatCsv } from '../_furniture/csv';
import type { Result } from './words';

const COLUMNS = ['what', 'name', 'queries', 'error', 'solved', 'solved_low', 'solved_high', 'runs'];

/** The drawn numbers as a table: the model's methods, the drawn search step by step, and the real trials behind them. */
export function toCsv(settings: readonly Settings[], results: ReadonlyMap<string, Result>, outcome: Outcome): string {
  const models = settings.flatMap((each) => {
    const result = results.get(keyOf(each));
    if (!result) return [];
    const { success, error, queries, runs } = result;
    return [['model', each.method, queries.value, error.value, success.value, success.low, success.high, runs]];
  });
  const steps = outcome.search.steps.map(({ action, queries, made }, i) => {
    const best = Math.min(...made.map((id) => outcome.search.thoughts[id]?.score ?? Number.NaN));
    return [`step ${i + 1}`, action.operation, queries, Number.isNaN(best) ? '' : best, '', '', '', ''];
  });
  const task = settings[0]?.task;
  const trials = task
    ? searchTrials(task).map(({ queries, error }) => ['real trial', task, queries, error, '', '', '', ''])
    : [];
  return formatCsv(COLUMNS, [
    ...models,
    ...steps,
    ['drawn search', settings[0]?.method ?? '', outcome.queries, outcome.error, '', '', '', ''],
    ...trials,
  ]);
}
