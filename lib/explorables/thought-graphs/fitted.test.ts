import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelledPolicyError, modelledTree } from './fit-quality';
import type { TaskName } from './fitted';
import { solvedOf100, searchTrials, table4, type Solved } from './published';
import { scheduleQueries } from './schedules';
import { frontier, parseTrials, trialsOf, type Trial } from './trials';

const read = (name: string) => readFileSync(new URL(`../../../content/data/${name}`, import.meta.url), 'utf8');
const trials = parseTrials(read('aries_static_search_trials_llama405b.csv'));

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
    const logs = read('aries_log_success_counts.csv');
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

describe('the fitted solver', () => {
  it.each([
    ['sorting32', '405b', [53, 77, 92, 96]],
    ['sorting32', '70b', [16, 41, 65, 75]],
  ] as const)(
    'solves %s, as %s, about as often as the public runs with one, ten, twenty and thirty answers',
    (task, solver, shares) => {
      modelledTree(task, solver, 400).forEach((share, i) => expect(Math.abs(share - shares[i]!)).toBeLessThan(6));
    },
  );

  it.each([
    ['set_intersection32', '405b', [77, 98]],
    ['set_intersection32', '70b', [49, 93]],
  ] as const)(
    'solves %s, as %s, about as often as the public runs with one and ten answers',
    (task, solver, shares) => {
      const modelled = modelledTree(task, solver, 400);
      shares.forEach((share, i) => expect(Math.abs(modelled[i]! - share)).toBeLessThan(10));
    },
  );

  it('errs less when the policy goes back to what is wrong', () => {
    for (const task of ['sorting32', 'set_intersection64'] as const)
      expect(modelledPolicyError(task, '405b', true, 60)).toBeLessThan(modelledPolicyError(task, '405b', false, 60));
  });
});
