import { meanInterval, wilsonInterval, type Estimate } from '@/lib/explorables/intervals';
import { thoughtOf, type Search } from '@/lib/explorables/thought-graphs/graph';
import { searchTrials } from '@/lib/explorables/thought-graphs/published';
import { tupleOf, type Settings } from '@/lib/explorables/thought-graphs/methods';
import type { Outcome, Tally } from '@/lib/explorables/thought-graphs/run';
import { type Trial } from '@/lib/explorables/thought-graphs/trials';
import type { ReadOut } from '../_furniture/read-outs';
import type { FigureWords } from '../_furniture/words';

/** A tally as estimates with their 95% intervals. */
export interface Result {
  runs: number;
  success: Estimate;
  error: Estimate;
  queries: Estimate;
}

export function resultOf(tally: Tally): Result {
  return {
    runs: tally.runs,
    success: wilsonInterval(tally.successes, tally.runs),
    error: meanInterval(tally.errorSum, tally.errorSquares, tally.runs),
    queries: meanInterval(tally.querySum, tally.querySquares, tally.runs),
  };
}

const percent = (share: number) => Math.round(share * 100);
export const formatSuccess = ({ value, low, high }: Estimate) =>
  `${percent(value)}% (${percent(low)}–${percent(high)})`;
export const formatError = ({ value, high }: Estimate) => `${value.toFixed(2)} ± ${(high - value).toFixed(2)}`;
export const formatQueries = ({ value }: Estimate) => String(Number(value.toFixed(1)));
const mistakes = (count: number, { say }: FigureWords) =>
  count === 0 ? say('no mistake') : say({ one: '{count} mistake', other: '{count} mistakes' }, { count });
const times = (count: number, { say }: FigureWords) => (count === 1 ? say('once') : say('{count} times', { count }));
const asked = (count: number, { say }: FigureWords) =>
  say({ one: '{count} query', other: '{count} queries' }, { count });

/** Trials of the chosen task with the very schedule of the settings; a refinement setting that was off does not count. */
export function trialsAt(settings: Settings): Trial[] {
  const tuple = tupleOf(settings);
  return searchTrials(settings.task).filter(
    (trial) =>
      trial.solveAttempts === tuple.solveAttempts &&
      trial.mergeAttempts === tuple.mergeAttempts &&
      trial.refine === tuple.refine &&
      (!trial.refine || trial.refineAttempts === tuple.refineAttempts) &&
      trial.reduce === (tuple.reduce || !tuple.refine),
  );
}

/** The numbers under the drawing. */
export function readOutsOf(settings: Settings, result: Result | undefined, words: FigureWords): ReadOut[] {
  const { say, number } = words;
  const readOuts = [
    { label: say('solved (95% interval)'), value: result ? number(formatSuccess(result.success)) : '…' },
    { label: say('mean error'), value: result ? number(formatError(result.error)) : '…' },
    { label: say('queries'), value: result ? number(formatQueries(result.queries)) : '…' },
  ];
  if (settings.method !== 'graph' || settings.solver !== '405b') return readOuts;
  const trials = trialsAt(settings);
  const mean = trials.reduce((sum, { error }) => sum + error, 0) / trials.length;
  const value =
    trials.length === 0
      ? say('none')
      : say(
          { one: '{mean} ({count} trial)', other: '{mean} ({count} trials)' },
          { mean: number(mean.toFixed(2)), count: trials.length },
        );
  return [...readOuts, { label: say('real error, same schedule'), value }];
}

/** What the first `steps` steps came to: the last of them in words. */
export function stepWords({ search }: Outcome, steps: number, words: FigureWords): string {
  const { say, capital } = words;
  if (steps === 0) return say('The problem: {count} values, no query yet.', { count: search.thoughts[0]?.to ?? 0 });
  const step = search.steps[steps - 1];
  const queries = search.steps.slice(0, steps).reduce((sum, each) => sum + each.queries, 0);
  if (!step) return '';
  return say('{action}; {queries} so far.', {
    action: capital(actionWords(search, step, words)),
    queries: asked(queries, words),
  });
}

function stretchOf(search: Search, ids: readonly number[], { say }: FigureWords): string {
  const thoughts = ids.map((id) => thoughtOf(search, id));
  const from = Math.min(...thoughts.map((thought) => thought.from));
  const to = Math.max(...thoughts.map((thought) => thought.to));
  return to - from === search.thoughts[0]?.to ? say('the whole') : say('values {from} to {to}', { from: from + 1, to });
}

function bestScore(search: Search, ids: readonly number[]): number {
  return Math.min(...ids.map((id) => thoughtOf(search, id).score));
}

function actionWords(search: Search, { action, made }: Search['steps'][number], words: FigureWords): string {
  const { say } = words;
  const { operation, nodes, attempts } = action;
  const stretch = stretchOf(search, operation === 'aggregate' ? made : nodes, words);
  if (operation === 'decompose') return say('decompose {stretch} into {parts} parts', { stretch, parts: made.length });
  const best = mistakes(bestScore(search, made), words);
  if (operation === 'reduce') return say('reduce: of {count}, keep the one with {best}', { count: nodes.length, best });
  const came = { times: times(attempts, words), result: made.length > 1 ? say('the best has {best}', { best }) : best };
  if (operation === 'aggregate')
    return say('aggregate two answers to {stretch}, {times}: {result}', { stretch, ...came });
  const what = { operation: say(operation), stretch, ...came };
  return nodes.length > 1
    ? say('{operation} {stretch} in {parts} parts, {times}: {result}', { ...what, parts: nodes.length })
    : say('{operation} {stretch}, {times}: {result}', what);
}

/** One sentence about the figure as it stands. */
export function summaryOf(settings: Settings, result: Result, { say, label, number, capital }: FigureWords): string {
  return say('{method}: solves {share}% of {runs} modelled problems, mean error {error}, {queries} queries.', {
    method: capital(label(settings.method)),
    share: percent(result.success.value),
    runs: number(result.runs),
    error: number(result.error.value.toFixed(2)),
    queries: number(formatQueries(result.queries)),
  });
}

/** What a search came to: "right after 13 queries". */
export function answerWords(error: number, queries: number, words: FigureWords): string {
  const { say } = words;
  return error === 0
    ? say('right after {queries}', { queries: asked(queries, words) })
    : say('error {error} after {queries}', { error, queries: asked(queries, words) });
}
