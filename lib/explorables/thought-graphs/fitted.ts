import { setTask } from './set-task';
import type { SolverParameters } from './solver';
import { sortingTask } from './sorting-task';
import type { Task } from './task';

/**
 * Parameters of the modelled Llama-3.1-405B, ours. They are chosen so that ten direct answers and two rounds of refinement
 * solve about what the public Tree-of-Thoughts runs solved (`aries_tot_attempts.csv`), and then so that graph schedules err
 * about as the public search trials did. The two pull apart: what follows the runs at 32 values is too hopeful about schedules
 * there. How far off each task is, is computed in `fit-quality.ts` and stands under the figure.
 */
const llama405b: Record<Task['name'], SolverParameters> = {
  sorting: {
    solveRate: 0.42,
    solveGrowth: 3.2,
    mergeRate: 1.4,
    mergeGrowth: 3,
    persistent: 0.967,
    fleeting: 0.416,
    trapRate: 0.36,
    trapGrowth: 3,
    cutRate: 0,
    cutGrowth: 1,
    repair: 0.45,
    repairFade: 2.5,
    refineSlips: 1.1,
  },
  'set intersection': {
    solveRate: 0.35,
    solveGrowth: 4.2,
    mergeRate: 0.12,
    mergeGrowth: 1.6,
    persistent: 1.2,
    fleeting: 0.3,
    trapRate: 0.02,
    trapGrowth: 3,
    cutRate: 0.24,
    cutGrowth: 2.2,
    repair: 0.15,
    repairFade: 1,
    refineSlips: 0.9,
  },
};

/**
 * Llama-3.1-70B has no public search trials: its slips and traps are those of the larger model times one factor each, which
 * bring one and ten direct answers at 32 to what its public runs solved, 16 and 41 (sorting), 49 and 93 (sets) of 100.
 */
export const factorsOf70b: Record<Task['name'], { slips: number; traps: number }> = {
  sorting: { slips: 3.4, traps: 3.1 },
  'set intersection': { slips: 3.3, traps: 3 },
};

export const solverNames = ['405b', '70b'] as const;
export type SolverName = (typeof solverNames)[number];

/** The modelled solver of a name for a task. */
export function fittedSolver(name: SolverName, task: Task): SolverParameters {
  const solver = llama405b[task.name];
  if (name === '405b') return solver;
  const { slips, traps } = factorsOf70b[task.name];
  return {
    ...solver,
    solveRate: solver.solveRate * slips,
    mergeRate: solver.mergeRate * slips,
    trapRate: solver.trapRate * traps,
  };
}

export const taskNames = [
  'sorting32',
  'sorting64',
  'sorting128',
  'set_intersection32',
  'set_intersection64',
  'set_intersection128',
] as const;
export type TaskName = (typeof taskNames)[number];

/** A public task: what it asks, at what size, and into how many parts the search cut it (B = 2, 4, 8). */
export function taskOf(name: TaskName): { task: Task; size: number; parts: number } {
  const size = Number(/\d+$/.exec(name)?.[0]);
  return { task: name.startsWith('sorting') ? sortingTask : setTask, size, parts: size / 16 };
}
