import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fittedSolver, taskOf, type SolverName, type TaskName } from './fitted';
import { solvedOf100, searchTrials, table4, type Solved } from './published';
import { tallyRuns } from './run';
import { graphSchedule, scheduleQueries, treeSchedule } from './schedules';
import { frontier, parseTrials, trialsOf, type Trial } from './trials';

const read = (name: string) => readFileSync(new URL(`../../../content/data/${name}`, import.meta.url), 'utf8');
const trials = parseTrials(read('aries_static_search_trials_llama405b.csv'));

/** Model against trials: each schedule's mean error and the real mean of its trials. */
function fitOf(task: TaskName): { real: number; model: number; weight: number }[] {
  const groups = new Map<string, Trial[]>();
  for (const trial of trialsOf(trials, task)) {
    const key = [trial.reduce, trial.solveAttempts, trial.mergeAttempts, trial.refine && trial.refineAttempts].join();
    groups.set(key, [...(groups.get(key) ?? []), trial]);
  }
  return [...groups.values()].flatMap((group) => {
    const [schedule] = group;
    if (!schedule || schedule.queries > 90) return [];
    const { task: kind, size } = taskOf(task);
    const runs = size > 64 ? 15 : 40;
    const { errorSum } = tallyRuns(
      { task: kind, size, solver: fittedSolver('405b', kind), strategy: () => graphSchedule(schedule) },
      7,
      0,
      runs,
    );
    return [
      {
        real: group.reduce((sum, { error }) => sum + error, 0) / group.length,
        model: errorSum / runs,
        weight: group.length,
      },
    ];
  });
}

function directShare(task: TaskName, solver: SolverName): number {
  const { task: kind, size } = taskOf(task);
  return (
    tallyRuns({ task: kind, size, solver: fittedSolver(solver, kind), strategy: () => treeSchedule(1, 1) }, 3, 0, 3000)
      .successes / 3000
  );
}

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
    ['sorting32', 0.28],
    ['sorting64', 0.8],
    ['sorting128', 2.6],
    ['set_intersection64', 0.4],
    ['set_intersection128', 1.7],
  ] as const)('is off the trials of %s by a root mean square of at most %s', (task, tolerance) => {
    const fit = fitOf(task);
    const weight = fit.reduce((sum, each) => sum + each.weight, 0);
    const square = fit.reduce((sum, { real, model, weight: count }) => sum + count * (real - model) ** 2, 0) / weight;
    expect(Math.sqrt(square)).toBeLessThan(tolerance);
  });

  it.each([
    ['sorting32', '405b', 0.57],
    ['sorting32', '70b', 0.15],
    ['set_intersection32', '405b', 0.75],
    ['set_intersection32', '70b', 0.52],
  ] as const)('solves %s directly, as %s, about as often as the logs say', (task, solver, share) => {
    expect(directShare(task, solver)).toBeCloseTo(share, 1);
  });
});
