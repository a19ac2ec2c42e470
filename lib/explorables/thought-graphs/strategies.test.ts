import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../random';
import { fittedSolver, taskNames, taskOf } from './fitted';
import { experimentOf, keyOf, methodNames, runsOf, type Settings } from './methods';
import { policy, withinBudget } from './policy';
import { emptyTally, runSearch, tallyRuns } from './run';
import { chainSchedule, graphSchedule, scheduleQueries, treeSchedule, type ScheduleTuple } from './schedules';
import { sortingTask } from './sorting-task';

const attempts = fc.integer({ min: 1, max: 6 });
const tuples: fc.Arbitrary<ScheduleTuple> = fc.record({
  parts: fc.constantFrom(1, 2, 4, 8),
  reduce: fc.boolean(),
  refine: fc.boolean(),
  solveAttempts: attempts,
  mergeAttempts: attempts,
  refineAttempts: attempts,
});

const solver = fittedSolver('405b', sortingTask);
const settings: Settings = {
  method: 'graph',
  task: 'sorting32',
  solver: '405b',
  chain: { refinements: 2 },
  tree: { width: 4, depth: 2 },
  graph: { reduce: true, solveAttempts: 1, mergeAttempts: 4, refineAttempts: 0 },
  policy: { attempts: 2, budget: 40, wrong: 0, returns: true },
};

describe('static schedules', () => {
  it('cost what their formulas say', () => {
    fc.assert(
      fc.property(tuples, fc.integer(), (tuple, seed) => {
        const { queries } = runSearch(
          { task: sortingTask, size: 32, solver, strategy: () => graphSchedule(tuple) },
          seed,
        );
        expect(queries).toBe(scheduleQueries(tuple));
      }),
      { numRuns: 60 },
    );
    const run = (strategy: () => ReturnType<typeof chainSchedule>) =>
      runSearch({ task: sortingTask, size: 32, solver, strategy }, 1).queries;
    expect(run(() => chainSchedule(5))).toBe(6);
    expect(run(() => treeSchedule(7, 3))).toBe(21);
  });

  it('merge an odd number of parts too', () => {
    const tuple: ScheduleTuple = {
      parts: 5,
      reduce: true,
      refine: false,
      solveAttempts: 1,
      mergeAttempts: 1,
      refineAttempts: 0,
    };
    const { search, answer } = runSearch(
      { task: sortingTask, size: 32, solver, strategy: () => graphSchedule(tuple) },
      3,
    );
    expect(search.thoughts[answer]).toMatchObject({ from: 0, to: 32 });
  });
});

describe('policy', () => {
  const options = fc.record({
    attempts,
    budget: fc.integer({ min: 1, max: 120 }),
    wrong: fc.double({ min: 0, max: 1, noNaN: true }),
    decisions: fc.integer({ min: 1, max: 40 }),
    returns: fc.boolean(),
  });

  it('never spends more than its budget nor acts more often than it may, and answers the whole problem or not at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...taskNames), options, fc.integer(), (name, chosen, seed) => {
        const { task, size } = taskOf(name);
        const { search, answer, queries } = runSearch(
          { task, size, solver: fittedSolver('405b', task), strategy: (graph) => policy(graph, chosen) },
          seed,
        );
        expect(queries).toBeLessThanOrEqual(chosen.budget);
        expect(search.steps.length).toBeLessThanOrEqual(chosen.decisions);
        if (answer >= 0) expect(search.thoughts[answer]).toMatchObject({ from: 0, to: size, kind: 'answer' });
      }),
      { numRuns: 80 },
    );
  });

  it('stops at the first right answer', () => {
    const { search, error } = runSearch(experimentOf({ ...settings, method: 'policy' }), 5);
    const [first] = search.steps;
    expect(error).toBe(0);
    expect(first?.action).toEqual({ operation: 'solve', nodes: [0], attempts: 2 });
  });

  it('cuts an action to what is left', () => {
    expect(withinBudget({ operation: 'solve', nodes: [1, 2], attempts: 5 }, 5)).toMatchObject({ attempts: 2 });
    expect(withinBudget({ operation: 'solve', nodes: [1, 2, 3], attempts: 5 }, 2)).toEqual({
      operation: 'solve',
      nodes: [1, 2],
      attempts: 1,
    });
    expect(withinBudget({ operation: 'aggregate', nodes: [1, 2], attempts: 5 }, 3)).toMatchObject({ attempts: 3 });
    expect(withinBudget({ operation: 'decompose', nodes: [1, 2], attempts: 2 }, 0)).toBeUndefined();
    expect(withinBudget({ operation: 'refine', nodes: [1], attempts: 2 }, 0)).toBeUndefined();
  });
});

describe('Monte Carlo', () => {
  it('repeats for a seed and does not depend on its batches', () => {
    const experiment = experimentOf(settings);
    const whole = tallyRuns(experiment, 9, 0, 30);
    expect(tallyRuns(experiment, 9, 10, 30, tallyRuns(experiment, 9, 0, 10, emptyTally))).toEqual(whole);
    expect(runSearch(experiment, seedOf(9, 0)).search.thoughts).toEqual(
      runSearch(experiment, seedOf(9, 0)).search.thoughts,
    );
  });

  it('more merge attempts mean fewer mistakes', () => {
    const errorAt = (mergeAttempts: number) =>
      tallyRuns(experimentOf({ ...settings, graph: { ...settings.graph, mergeAttempts } }), 1, 0, 400).errorSum;
    expect(errorAt(10)).toBeLessThan(errorAt(1) / 2);
  });

  it('knows settings apart only by what their method depends on', () => {
    const other = { ...settings, policy: { ...settings.policy, budget: 7 } };
    expect(keyOf(other)).toBe(keyOf(settings));
    expect(new Set(methodNames.map((method) => keyOf({ ...settings, method }))).size).toBe(4);
    expect(taskNames.map(runsOf)).toEqual([1000, 500, 250, 1000, 500, 250]);
  });
});
