import type { Action, Operation } from './graph';

/** A strategy asks for one action at a time, is told which thoughts it made, and returns the thought it answers with. */
export type Strategy = Generator<Action, number, readonly number[]>;

/** The static schedule of the preprint: (B, R_ed, R_ef, S^m, A^m, R_ef^m). */
export interface ScheduleTuple {
  /** B: parts the problem is cut into. */
  parts: number;
  /** R_ed: after merging, keep only the best attempt. */
  reduce: boolean;
  /** R_ef: refine what a merge gave. */
  refine: boolean;
  /** S^m, A^m, R_ef^m: attempts per solve, per merge and per refinement. */
  solveAttempts: number;
  mergeAttempts: number;
  refineAttempts: number;
}

/**
 * Queries of a static schedule: one to decompose, S^m per part, A^m per merge, R_ef^m per refined thought (all A^m of a
 * merge when nothing was reduced). Gives the recorded count of each of the 585 public search trials.
 */
export function scheduleQueries({
  parts,
  reduce,
  refine,
  solveAttempts,
  mergeAttempts,
  refineAttempts,
}: ScheduleTuple): number {
  const merges = parts - 1;
  const refined = reduce ? 1 : mergeAttempts;
  return 1 + parts * solveAttempts + merges * mergeAttempts + (refine ? merges * refined * refineAttempts : 0);
}

function action(operation: Operation, nodes: readonly number[], attempts = 1): Action {
  return { operation, nodes, attempts };
}

/** Chain: one answer to the whole problem, then `refinements` in a row, each of the last thought; the last one counts. */
export function* chainSchedule(refinements: number): Strategy {
  let [last = 0] = yield action('solve', [0]);
  for (let i = 0; i < refinements; i += 1) [last = 0] = yield action('refine', [last]);
  return last;
}

/** Tree: `width` answers to the whole problem, keep the best, then `depth − 1` rounds of `width` refinements of it. */
export function* treeSchedule(width: number, depth: number): Strategy {
  let [best = 0] = yield action('reduce', yield action('solve', [0], width));
  for (let level = 1; level < depth; level += 1) {
    const refined = yield action('refine', [best], width);
    [best = 0] = yield action('reduce', [best, ...refined]);
  }
  return best;
}

function* mergePair(pair: readonly number[], tuple: ScheduleTuple): Strategy {
  let candidates = yield action('aggregate', pair, tuple.mergeAttempts);
  if (tuple.reduce || !tuple.refine) candidates = yield action('reduce', candidates);
  if (tuple.refine) {
    const refined = yield action('refine', candidates, tuple.refineAttempts);
    candidates = yield action('reduce', [...candidates, ...refined]);
  }
  return candidates[0] ?? 0;
}

/** Graph: cut into B parts, solve each S^m times and keep the best, then merge in pairs, up a tree, as the tuple says. */
export function* graphSchedule(tuple: ScheduleTuple): Strategy {
  const parts = yield action('decompose', [0], tuple.parts);
  let heads: number[] = [];
  for (const part of parts) {
    const solved = yield action('solve', [part], tuple.solveAttempts);
    const [best = 0] = yield action('reduce', solved);
    heads.push(best);
  }
  while (heads.length > 1) {
    const merged: number[] = [];
    for (let i = 0; i + 1 < heads.length; i += 2) merged.push(yield* mergePair(heads.slice(i, i + 2), tuple));
    if (heads.length % 2 === 1) merged.push(heads[heads.length - 1] ?? 0);
    heads = merged;
  }
  return heads[0] ?? 0;
}
