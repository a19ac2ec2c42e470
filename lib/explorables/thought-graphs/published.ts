import type { SolverName, TaskName } from './fitted';
import rows from './search-trials.json';
import type { Trial } from './trials';

/** The public search trials by task, as plain rows; held equal to the CSV file in `content/data` by test. */
const trialRows: Record<string, number[][]> = rows;

/** The public search trials of a task, the failure code left out. All are of Llama-3.1-405B, ten problems each. */
export function searchTrials(task: TaskName): Trial[] {
  return (trialRows[task] ?? []).flatMap(
    ([reduce, refine, solveAttempts = 0, mergeAttempts = 0, refineAttempts = 0, queries = 0, error = 0]) =>
      error >= 100_000
        ? []
        : [
            {
              task,
              parts: Number(/\d+$/.exec(task)?.[0]) / 16,
              reduce: reduce === 1,
              refine: refine === 1,
              solveAttempts,
              mergeAttempts,
              refineAttempts,
              queries,
              error,
            },
          ],
  );
}

/** Mean errors of the December 2024 preprint, Table 4: static schedules after a quarter, half and all of the search, and the policy agent. */
export interface PublishedErrors {
  got25: number;
  got50: number;
  got100: number;
  llm: number;
}

const errors = (got25: number, got50: number, got100: number, llm: number): PublishedErrors => ({
  got25,
  got50,
  got100,
  llm,
});

export const table4: Record<TaskName, Record<SolverName, PublishedErrors>> = {
  sorting32: { '70b': errors(0.82, 0.95, 0.73, 1.29), '405b': errors(0.74, 0.82, 0.28, 0.22) },
  sorting64: { '70b': errors(4.73, 4.73, 4.64, 10.04), '405b': errors(2.22, 2.74, 3.46, 9.15) },
  sorting128: { '70b': errors(16.18, 13.86, 16.07, 31.79), '405b': errors(13.96, 12.65, 18.65, 32.74) },
  set_intersection32: { '70b': errors(0.41, 0, 0.37, 1.22), '405b': errors(0.07, 0, 0.09, 0.03) },
  set_intersection64: { '70b': errors(3.4, 2.66, 1.27, 7.34), '405b': errors(0.67, 0.64, 0.72, 1.08) },
  set_intersection128: { '70b': errors(13.23, 12.92, 12.73, 22.98), '405b': errors(1.07, 0, 2.54, 4.62) },
};

/** A count of problems solved out of 100, from the logs of the public repository. */
export interface Solved {
  /** io: a direct answer; cot: one chain; tot: a tree; gotN: the schedule after N % of the search; llm: the policy agent. */
  run: 'io' | 'cot' | 'tot' | 'got25' | 'got50' | 'got100' | 'llm';
  solved: number;
}

const solved = (counts: Partial<Record<Solved['run'], number>>): Solved[] =>
  Object.entries(counts).map(([run, count]) => ({ run: run as Solved['run'], solved: count }));

/** Problems solved of 100, `aries_log_success_counts.csv`, held equal to it by test. Tasks without an entry were not in the logs. */
export const solvedOf100: Record<SolverName, Partial<Record<TaskName, Solved[]>>> = {
  '405b': {
    sorting32: solved({ io: 57, cot: 28, tot: 96, got25: 54, got50: 50, got100: 79, llm: 81 }),
    sorting64: solved({ io: 0, cot: 0 }),
    sorting128: solved({ io: 0, cot: 0 }),
    set_intersection32: solved({ io: 75, cot: 67, tot: 98, got25: 94, got100: 91, llm: 93 }),
    set_intersection64: solved({ io: 1, cot: 5 }),
    set_intersection128: solved({ io: 0 }),
  },
  '70b': {
    sorting32: solved({ io: 15, cot: 1, tot: 75 }),
    sorting64: solved({ io: 0, cot: 0 }),
    sorting128: solved({ io: 0, cot: 0 }),
    set_intersection32: solved({ io: 52, cot: 55, tot: 93 }),
    set_intersection64: solved({ io: 0, cot: 10 }),
    set_intersection128: solved({ io: 0, cot: 0 }),
  },
};
