import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { fittedSolver, taskOf } from './fitted';
import { NO_ANSWER, applyAction, finalError, openSearch, queriesOf, thoughtOf, type Action } from './graph';
import { setTask } from './set-task';
import { sortingTask } from './sorting-task';
import type { SolverParameters } from './solver';

const faultless: SolverParameters = {
  solveRate: 0,
  solveGrowth: 1,
  mergeRate: 0,
  mergeGrowth: 1,
  persistent: 0,
  trapRate: 0,
  trapGrowth: 1,
  fleeting: 0,
  repair: 1,
  repairFade: 0,
  refineSlips: 0,
  cutRate: 0,
  cutGrowth: 1,
};

function open(task = sortingTask, size = 16, solver = faultless) {
  const random = seededRandom(1);
  return openSearch(task, task.question(size, random), solver, random);
}

describe('transformations', () => {
  it('decompose, solve and aggregate add thoughts under those they came from', () => {
    const search = open();
    const parts = applyAction(search, { operation: 'decompose', nodes: [0], attempts: 2 });
    const answers = parts.flatMap((part) => applyAction(search, { operation: 'solve', nodes: [part], attempts: 1 }));
    const [merged = NO_ANSWER] = applyAction(search, { operation: 'aggregate', nodes: answers, attempts: 1 });
    expect(search.thoughts.map(({ parents }) => parents)).toEqual([[], [0], [0], [1], [2], [3, 4]]);
    expect(finalError(search, merged)).toBe(0);
    expect(search.queries).toBe(4);
    expect(thoughtOf(search, merged)).toMatchObject({ from: 0, to: 16, score: 0 });
  });

  it('reduce keeps the best, the first of equals, and costs nothing', () => {
    const search = open(sortingTask, 32, fittedSolver('405b', sortingTask));
    const made = applyAction(search, { operation: 'solve', nodes: [0], attempts: 12 });
    const [kept = NO_ANSWER] = applyAction(search, { operation: 'reduce', nodes: made, attempts: 1 });
    const scores = made.map((id) => thoughtOf(search, id).score);
    expect(kept).toBe(made[scores.indexOf(Math.min(...scores))]);
    expect(made.filter((id) => !thoughtOf(search, id).removed)).toEqual([kept]);
    expect(search.queries).toBe(12);
  });

  it('a merge of sorted lists is scored against its inputs, so that what they lost goes unseen', () => {
    const search = open();
    const parts = applyAction(search, { operation: 'decompose', nodes: [0], attempts: 2 });
    const answers = parts.flatMap((part) => applyAction(search, { operation: 'solve', nodes: [part], attempts: 1 }));
    const first = thoughtOf(search, answers[0] ?? 0);
    search.thoughts[first.id] = { ...first, answer: first.answer?.slice(1) };
    const [merged = NO_ANSWER] = applyAction(search, { operation: 'aggregate', nodes: answers, attempts: 1 });
    expect(thoughtOf(search, merged).score).toBe(0);
    expect(finalError(search, merged)).toBe(1);
  });

  it('refuse what cannot be: an unknown thought, a merge of one, an answer from a question', () => {
    const actions: Action[] = [
      { operation: 'solve', nodes: [9], attempts: 1 },
      { operation: 'aggregate', nodes: [0], attempts: 1 },
      { operation: 'refine', nodes: [0], attempts: 1 },
    ];
    for (const action of actions) expect(() => applyAction(open(), action)).toThrow(RangeError);
  });

  it('count queries per attempt and node', () => {
    expect(queriesOf({ operation: 'solve', nodes: [1, 2], attempts: 5 })).toBe(10);
    expect(queriesOf({ operation: 'decompose', nodes: [1, 2], attempts: 4 })).toBe(2);
    expect(queriesOf({ operation: 'aggregate', nodes: [1, 2], attempts: 5 })).toBe(5);
    expect(queriesOf({ operation: 'reduce', nodes: [1, 2], attempts: 5 })).toBe(0);
  });

  it('no answer at all is scored as an empty one', () => {
    expect(finalError(open(), NO_ANSWER)).toBe(16);
  });

  it('a faultless solver is never wrong, on either task', () => {
    fc.assert(
      fc.property(fc.constantFrom(sortingTask, setTask), fc.integer({ min: 1, max: 40 }), (task, size) => {
        const search = open(task, size);
        const [answer = NO_ANSWER] = applyAction(search, { operation: 'solve', nodes: [0], attempts: 1 });
        expect(finalError(search, answer)).toBe(0);
      }),
    );
  });

  it('name every public task', () => {
    expect(taskOf('sorting128')).toMatchObject({ task: sortingTask, size: 128, parts: 8 });
    expect(taskOf('set_intersection32')).toMatchObject({ task: setTask, size: 32, parts: 2 });
  });
});
