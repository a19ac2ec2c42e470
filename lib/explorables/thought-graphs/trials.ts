/** One of the 585 public search trials of Llama-3.1-405B: a schedule, its queries and its mean error over ten problems. */
export interface Trial {
  task: string;
  parts: number;
  reduce: boolean;
  refine: boolean;
  solveAttempts: number;
  mergeAttempts: number;
  refineAttempts: number;
  queries: number;
  error: number;
}

/** Above this the logged "error" is the code of a failed parse, not a count of mistakes (one trial, 100004.6). */
const FAILURE_CODE = 100_000;

/** Reads the trials from the rows of `aries_static_search_trials_llama405b.csv`, failures included. */
export function parseTrials(csv: string): Trial[] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  return lines.map((line) => {
    const [task = '', , parts, reduce, refine, solve, merge, refinements, queries, error] = line.split(',');
    return {
      task,
      parts: Number(parts),
      reduce: reduce === 'True',
      refine: refine === 'True',
      solveAttempts: Number(solve),
      mergeAttempts: Number(merge),
      refineAttempts: Number(refinements),
      queries: Number(queries),
      error: Number(error),
    };
  });
}

/** Trials of one task whose error is an error. */
export function trialsOf(trials: readonly Trial[], task: string): Trial[] {
  return trials.filter((trial) => trial.task === task && trial.error < FAILURE_CODE);
}

/** The cost–error frontier: trials that no other beats in error at the same queries or fewer, by rising cost. */
export function frontier<T extends { queries: number; error: number }>(trials: readonly T[]): T[] {
  const front: T[] = [];
  for (const trial of [...trials].sort((a, b) => a.queries - b.queries || a.error - b.error)) {
    const last = front[front.length - 1];
    if (!last || trial.error < last.error) front.push(trial);
  }
  return front;
}
