import { meanInterval, wilsonInterval, type Estimate } from '@/lib/explorables/intervals';
import { thoughtOf, type Search } from '@/lib/explorables/thought-graphs/graph';
import { searchTrials } from '@/lib/explorables/thought-graphs/published';
import { tupleOf, type Settings } from '@/lib/explorables/thought-graphs/methods';
import type { Outcome, Tally } from '@/lib/explorables/thought-graphs/run';
import { type Trial } from '@/lib/explorables/thought-graphs/trials';
import type { ReadOut } from '../_furniture/read-outs';

/** A tally as estimates with their 95 % intervals. */
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
  `${percent(value)} % (${percent(low)}–${percent(high)})`;
export const formatError = ({ value, high }: Estimate) => `${value.toFixed(2)} ± ${(high - value).toFixed(2)}`;
export const formatQueries = ({ value }: Estimate) => String(Number(value.toFixed(1)));
const mistakes = (count: number) => (count === 0 ? 'no mistake' : count === 1 ? '1 mistake' : `${count} mistakes`);
const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

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
export function readOutsOf(settings: Settings, result: Result | undefined): ReadOut[] {
  const readOuts = [
    { label: 'solved (95 % interval)', value: result ? formatSuccess(result.success) : '…' },
    { label: 'mean error', value: result ? formatError(result.error) : '…' },
    { label: 'queries', value: result ? formatQueries(result.queries) : '…' },
  ];
  if (settings.method !== 'graph' || settings.solver !== '405b') return readOuts;
  const trials = trialsAt(settings);
  const mean = trials.reduce((sum, { error }) => sum + error, 0) / trials.length;
  const value =
    trials.length === 0 ? 'none' : `${mean.toFixed(2)} (${trials.length} ${trials.length === 1 ? 'trial' : 'trials'})`;
  return [...readOuts, { label: 'real error, same schedule', value }];
}

/** What the first `steps` steps came to: the last of them in words. */
export function stepWords({ search }: Outcome, steps: number): string {
  if (steps === 0) return `The problem: ${search.thoughts[0]?.to ?? 0} values, no query yet.`;
  const step = search.steps[steps - 1];
  const queries = search.steps.slice(0, steps).reduce((sum, each) => sum + each.queries, 0);
  return step ? `${capital(actionWords(search, step))}; ${queries} ${queries === 1 ? 'query' : 'queries'} so far.` : '';
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function stretchOf(search: Search, ids: readonly number[]): string {
  const thoughts = ids.map((id) => thoughtOf(search, id));
  const from = Math.min(...thoughts.map((thought) => thought.from));
  const to = Math.max(...thoughts.map((thought) => thought.to));
  return to - from === search.thoughts[0]?.to ? 'the whole' : `values ${from + 1} to ${to}`;
}

function bestScore(search: Search, ids: readonly number[]): number {
  return Math.min(...ids.map((id) => thoughtOf(search, id).score));
}

function actionWords(search: Search, { action, made }: Search['steps'][number]): string {
  const { operation, nodes, attempts } = action;
  const best = () => mistakes(bestScore(search, made));
  const tried = made.length > 1 ? `the best has ${best()}` : best();
  if (operation === 'decompose') return `decompose ${stretchOf(search, nodes)} into ${made.length} parts`;
  if (operation === 'reduce') return `reduce: of ${nodes.length}, keep the one with ${best()}`;
  if (operation === 'aggregate')
    return `aggregate two answers to ${stretchOf(search, made)}, ${times(attempts)}: ${tried}`;
  const several = nodes.length > 1 ? ` in ${nodes.length} parts` : '';
  return `${operation} ${stretchOf(search, nodes)}${several}, ${times(attempts)}: ${tried}`;
}

/** One sentence about the figure as it stands. */
export function summaryOf(settings: Settings, result: Result): string {
  return (
    `${capital(settings.method)}: solves ${percent(result.success.value)} % of ${result.runs} modelled problems, ` +
    `mean error ${result.error.value.toFixed(2)}, ${formatQueries(result.queries)} queries.`
  );
}

/** What a search came to: "right after 13 queries". */
export function answerWords(error: number, queries: number): string {
  return `${error === 0 ? 'right' : `error ${error}`} after ${queries} ${queries === 1 ? 'query' : 'queries'}`;
}
