import { type SolverName, type TaskName, fittedSolver, taskOf } from './fitted';
import { policy } from './policy';
import type { Experiment } from './run';
import { type ScheduleTuple, chainSchedule, graphSchedule, treeSchedule } from './schedules';

export const methodNames = ['chain', 'tree', 'graph', 'policy'] as const;
export type MethodName = (typeof methodNames)[number];

/** Everything that decides a Monte Carlo run; plain data, so that it can be sent to a worker and be a cache's key. */
export interface Settings {
  method: MethodName;
  task: TaskName;
  solver: SolverName;
  chain: { refinements: number };
  tree: { width: number; depth: number };
  graph: { reduce: boolean; solveAttempts: number; mergeAttempts: number; refineAttempts: number };
  policy: { attempts: number; budget: number; wrong: number; returns: boolean };
}

/** Actions a policy may pick, by task, as the public launch script of the 405-billion model sets them (`--max_iterations`). */
export const LAUNCHED_DECISIONS: Record<TaskName, number> = {
  sorting32: 23,
  sorting64: 59,
  sorting128: 131,
  set_intersection32: 20,
  set_intersection64: 50,
  set_intersection128: 75,
};

/** The tuple of the graph schedule; no attempts at refining means R_ef = 0. */
export function tupleOf({ task, graph }: Settings): ScheduleTuple {
  return { ...graph, parts: taskOf(task).parts, refine: graph.refineAttempts > 0 };
}

/** What the settings mean to the engine. */
export function experimentOf(settings: Settings): Experiment {
  const { task, size } = taskOf(settings.task);
  const strategies: Record<MethodName, Experiment['strategy']> = {
    chain: () => chainSchedule(settings.chain.refinements),
    tree: () => treeSchedule(settings.tree.width, settings.tree.depth),
    graph: () => graphSchedule(tupleOf(settings)),
    policy: (search) => policy(search, { ...settings.policy, decisions: LAUNCHED_DECISIONS[settings.task] }),
  };
  return { task, size, solver: fittedSolver(settings.solver, task), strategy: strategies[settings.method] };
}

/** Monte Carlo runs of a task: fewer on longer lists, so that the wait stays short; the interval says what that costs. */
export function runsOf(task: TaskName): number {
  return { 32: 1000, 64: 500, 128: 250 }[taskOf(task).size] ?? 250;
}

/** Seed of the Monte Carlo family and of the search that is drawn: the figure, its text and its test agree. */
export const SEED = 2024;

/** The part of the settings that a method depends on, as a key: sliders of other methods do not make it run again. */
export function keyOf(settings: Settings): string {
  const { method, task, solver } = settings;
  return JSON.stringify([method, task, solver, settings[method]]);
}
