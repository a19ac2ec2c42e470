import { describe, expect, it } from 'vitest';
import type { TaskName } from '@/lib/explorables/thought-graphs/fitted';
import { searchTrials, solvedOf100, table4, type Solved } from '@/lib/explorables/thought-graphs/published';
import { scheduleQueries } from '@/lib/explorables/thought-graphs/schedules';
import { frontier, parseTrials, trialsOf, type Trial } from '@/lib/explorables/thought-graphs/trials';
import { dataFile } from '../essay-text';

const trials = parseTrials(dataFile('aries_static_search_trials_llama405b.csv'));

describe('the public data', () => {
  it('is in the figures as it is in the files', () => {
    for (const task of Object.keys(table4) as TaskName[]) {
      const plain = ({
        queries,
        error,
        solveAttempts,
        mergeAttempts,
        refineAttempts,
        reduce,
        refine,
        parts,
      }: Trial) => [queries, error.toFixed(3), solveAttempts, mergeAttempts, refineAttempts, reduce, refine, parts];
      expect(searchTrials(task).map(plain)).toEqual(trialsOf(trials, task).map(plain));
    }
    const logs = dataFile('aries_log_success_counts.csv');
    for (const [model, tasks] of Object.entries(solvedOf100)) {
      for (const [task, counts] of Object.entries(tasks)) {
        for (const { run, solved } of counts)
          expect(logs).toContain(`llama-3.1-${model},${logName(task, run)},${solved},${100 - solved},`);
      }
    }
  });

  it('gives 585 trials, one of them a failure code', () => {
    expect(trials).toHaveLength(585);
    expect(trialsOf(trials, 'set_intersection128')).toHaveLength(74);
  });

  it('costs what the schedule formula says, in all 585 trials', () => {
    expect(trials.filter((trial) => scheduleQueries(trial) === trial.queries)).toHaveLength(585);
  });

  it('has a frontier that no trial beats', () => {
    const front = frontier(trialsOf(trials, 'sorting64'));
    expect(front.every(({ error }, i) => i === 0 || error < (front[i - 1]?.error ?? 0))).toBe(true);
    for (const { queries, error } of trialsOf(trials, 'sorting64')) {
      expect(front.some((best) => best.queries <= queries && best.error <= error)).toBe(true);
    }
  });
});

/** The runs' names in the logs: the policy agent of sorting 32 is the run numbered 1. */
function logName(task: string, run: Solved['run']): string {
  const name = task.replace('set_intersection', 'set-intersection');
  return run === 'llm' && task === 'sorting32' ? `${name}-llm-1` : `${name}-${run}`;
}
