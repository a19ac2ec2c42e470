import { fittedSolver, taskOf, type SolverName, type TaskName } from './fitted';
import { LAUNCHED_DECISIONS } from './methods';
import { policy } from './policy';
import { searchTrials } from './published';
import { tallyRuns } from './run';
import { graphSchedule, treeSchedule } from './schedules';
import type { Trial } from './trials';

/** Schedules of more queries than this are left out of the comparison: they take the model too long. */
const MOST_QUERIES = 160;

/** How far the modelled schedules are from the trials of one task. */
export interface FitQuality {
  schedules: number;
  /** Mean of the real errors, each schedule counted as often as it was tried, and the model's mean offset from them. */
  meanError: number;
  bias: number;
  /** Share of the variance of the real errors between schedules that the model explains; below zero it explains none. */
  rSquared: number;
}

function groupsOf(task: TaskName): Trial[][] {
  const groups = new Map<string, Trial[]>();
  for (const trial of searchTrials(task).filter(({ queries }) => queries <= MOST_QUERIES)) {
    const key = [trial.reduce, trial.solveAttempts, trial.mergeAttempts, trial.refine && trial.refineAttempts].join();
    groups.set(key, [...(groups.get(key) ?? []), trial]);
  }
  return [...groups.values()];
}

/** Compares the modelled 405-billion solver with the public search trials of a task, `runs` modelled problems a schedule. */
export function fitQuality(task: TaskName, runs: number, seed = 7): FitQuality {
  const { task: kind, size } = taskOf(task);
  const solver = fittedSolver('405b', kind);
  const points = groupsOf(task).map((group) => {
    const tally = tallyRuns({ task: kind, size, solver, strategy: () => graphSchedule(group[0]!) }, seed, 0, runs);
    const real = group.reduce((sum, { error }) => sum + error, 0) / group.length;
    return { real, model: tally.errorSum / runs, weight: group.length };
  });
  const weight = points.reduce((sum, point) => sum + point.weight, 0);
  const mean = (read: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + point.weight * read(point), 0) / weight;
  const meanError = mean(({ real }) => real);
  const unexplained = mean(({ real, model }) => (real - model) ** 2);
  const variance = mean(({ real }) => (real - meanError) ** 2);
  return {
    schedules: points.length,
    meanError,
    bias: mean(({ real, model }) => model - real),
    rSquared: 1 - unexplained / variance,
  };
}

/** Percentage of modelled problems solved by one direct answer, by ten, and by one and two rounds of ten refinements more. */
export function modelledTree(task: TaskName, solverName: SolverName, runs: number, seed = 3): number[] {
  const { task: kind, size } = taskOf(task);
  const solver = fittedSolver(solverName, kind);
  return (
    [
      [1, 1],
      [10, 1],
      [10, 2],
      [10, 3],
    ] as const
  ).map(([width, depth]) => {
    const tally = tallyRuns({ task: kind, size, solver, strategy: () => treeSchedule(width, depth) }, seed, 0, runs);
    return (100 * tally.successes) / runs;
  });
}

/** Mean error of the modelled policy with one attempt an action and the launched number of actions. */
export function modelledPolicyError(
  task: TaskName,
  solverName: SolverName,
  returns: boolean,
  runs: number,
  seed = 5,
): number {
  const { task: kind, size } = taskOf(task);
  const solver = fittedSolver(solverName, kind);
  const options = { attempts: 1, budget: 300, wrong: 0, decisions: LAUNCHED_DECISIONS[task], returns };
  return (
    tallyRuns({ task: kind, size, solver, strategy: (search) => policy(search, options) }, seed, 0, runs).errorSum /
    runs
  );
}
