import { thoughtOf, type Operation, type Search } from '@/lib/explorables/thought-graphs/graph';

/** The attempts of one step at one stretch of the problem, drawn side by side. */
export interface Group {
  step: number;
  operation: Operation | 'problem';
  ids: number[];
  /** The stretch [from, to) of the problem's values, which is where the group stands from left to right. */
  from: number;
  to: number;
  row: number;
}

export interface Layout {
  groups: Group[];
  rows: number;
  /** The row of each thought. */
  rowOf: ReadonlyMap<number, number>;
  /** Thoughts from which a group was made, by the group's index. */
  parents: number[][];
}

function stretches(search: Search, ids: readonly number[]): { from: number; to: number; ids: number[] }[] {
  const byStretch = new Map<string, { from: number; to: number; ids: number[] }>();
  for (const id of ids) {
    const { from, to } = thoughtOf(search, id);
    const key = `${from}-${to}`;
    const known = byStretch.get(key) ?? { from, to, ids: [] };
    known.ids.push(id);
    byStretch.set(key, known);
  }
  return [...byStretch.values()];
}

/**
 * Places a search from the problem at the top to its answers below: each group goes to the first row under its parents where
 * its stretch of the problem is still free. Replaying a search never moves a group, since later steps only add to it.
 */
export function layOut(search: Search): Layout {
  const problem = thoughtOf(search, 0);
  const groups: Group[] = [{ step: -1, operation: 'problem', ids: [0], from: problem.from, to: problem.to, row: 0 }];
  const rowOf = new Map([[0, 0]]);
  const parents: number[][] = [[]];
  search.steps.forEach(({ action, made }, step) => {
    if (action.operation === 'reduce') return;
    for (const { from, to, ids } of stretches(search, made)) {
      const above = [...new Set(ids.flatMap((id) => thoughtOf(search, id).parents))];
      let row = 1 + Math.max(...above.map((id) => rowOf.get(id) ?? 0));
      while (groups.some((group) => group.row === row && group.from < to && from < group.to)) row += 1;
      for (const id of ids) rowOf.set(id, row);
      groups.push({ step, operation: action.operation, ids, from, to, row });
      parents.push(above);
    }
  });
  return { groups, rows: 1 + Math.max(...groups.map(({ row }) => row)), rowOf, parents };
}

/** Which thoughts have been removed once the first `steps` steps are done. */
export function removedAfter(search: Search, steps: number): Set<number> {
  const removed = new Set<number>();
  for (const { action, made } of search.steps.slice(0, steps)) {
    if (action.operation !== 'reduce') continue;
    for (const id of action.nodes) if (!made.includes(id)) removed.add(id);
  }
  return removed;
}
