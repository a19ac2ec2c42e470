import { seedOf, seededRandom } from '../random';
import { type Search, applyAction, finalError, openSearch } from './graph';
import type { Strategy } from './schedules';
import type { SolverParameters } from './solver';
import type { Task } from './task';

/** A finished search: its graph, the thought it answers with and that answer's error. */
export interface Outcome {
  search: Search;
  answer: number;
  error: number;
  queries: number;
}

/** What a Monte Carlo run repeats. */
export interface Experiment {
  task: Task;
  size: number;
  solver: SolverParameters;
  /** Starts the strategy on a fresh search; a policy reads the search, a schedule does not. */
  strategy: (search: Search) => Strategy;
}

/** Runs a strategy to its end on one seeded problem. */
export function runSearch({ task, size, solver, strategy }: Experiment, seed: number): Outcome {
  const random = seededRandom(seed);
  const search = openSearch(task, task.question(size, random), solver, random);
  const course = strategy(search);
  let turn = course.next();
  while (!turn.done) turn = course.next(applyAction(search, turn.value));
  return { search, answer: turn.value, error: finalError(search, turn.value), queries: search.queries };
}

/** Running sums of a Monte Carlo run; they add up, so that a worker can report as it goes. */
export interface Tally {
  runs: number;
  successes: number;
  errorSum: number;
  errorSquares: number;
  querySum: number;
  querySquares: number;
}

export const emptyTally: Tally = { runs: 0, successes: 0, errorSum: 0, errorSquares: 0, querySum: 0, querySquares: 0 };

/** Adds runs [from, to) of the family `seed` to a tally: run i is the same whatever the batches were. */
export function tallyRuns(
  experiment: Experiment,
  seed: number,
  from: number,
  to: number,
  before: Tally = emptyTally,
): Tally {
  const tally = { ...before };
  for (let i = from; i < to; i += 1) {
    const { error, queries } = runSearch(experiment, seedOf(seed, i));
    tally.runs += 1;
    if (error === 0) tally.successes += 1;
    tally.errorSum += error;
    tally.errorSquares += error * error;
    tally.querySum += queries;
    tally.querySquares += queries * queries;
  }
  return tally;
}
