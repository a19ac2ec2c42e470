import { describe, expect, it } from 'vitest';
import { experimentOf, SEED } from '@/lib/explorables/thought-graphs/methods';
import { runSearch } from '@/lib/explorables/thought-graphs/run';
import { spread } from '../_furniture/spread';
import { initial, toSettings } from './fields';
import { englishWords } from '../_furniture/words';
import { layOut, removedAfter } from './layout';
import { levels } from './levels';
import { stepWords } from './words';

const graph = runSearch(experimentOf(toSettings(initial)), SEED);
const policy = runSearch(experimentOf(toSettings({ ...initial, task: 'sorting128', wrong: 50 }, 'policy')), SEED);

describe('layOut', () => {
  it('sets a graph schedule out row by row, from the problem to the answer', () => {
    const { groups, rows } = layOut(graph.search);
    expect(groups.map(({ operation, row }) => `${operation} ${row}`)).toEqual([
      'problem 0',
      'decompose 1',
      'decompose 1',
      'solve 2',
      'solve 2',
      'aggregate 3',
    ]);
    expect(rows).toBe(4);
  });

  it('never lays two groups over each other, and every group lies below what it came from', () => {
    const { groups, rowOf, parents } = layOut(policy.search);
    groups.forEach((group, i) => {
      for (const other of groups.slice(i + 1)) {
        expect(group.row === other.row && group.from < other.to && other.from < group.to).toBe(false);
      }
      for (const parent of parents[i] ?? []) expect(rowOf.get(parent)).toBeLessThan(group.row);
    });
  });

  it('shows a thought as removed only from the step that removes it', () => {
    const { steps } = graph.search;
    expect(removedAfter(graph.search, steps.length - 1).size).toBe(0);
    expect(removedAfter(graph.search, steps.length).size).toBe(9);
  });
});

describe('stepWords', () => {
  it('tells a search in sentences, with the queries spent', () => {
    expect(stepWords(graph, 0, englishWords)).toBe('The problem: 32 values, no query yet.');
    expect(stepWords(graph, 1, englishWords)).toBe('Decompose the whole into 2 parts; 1 query so far.');
    expect(stepWords(graph, 6, englishWords)).toMatch(
      /^Aggregate two answers to the whole, 10 times: the best has .*; 13 queries so far\.$/,
    );
    for (let step = 0; step <= policy.search.steps.length; step += 1)
      expect(stepWords(policy, step, englishWords)).toMatch(/\.$/);
  });
});

describe('labels', () => {
  it('are moved apart and stay inside', () => {
    const placed = spread([10, 11, 50, 100], 15, 0, 100);
    expect(placed).toEqual([10, 25, 50, 100]);
    expect(spread([98, 99, 100], 15, 0, 100)).toEqual([70, 85, 100]);
  });

  it('are stacked where they would cover each other', () => {
    const placed = levels(
      [
        { text: 'abcdef', x: 200 },
        { text: 'abcdef', x: 210 },
        { text: 'abc', x: 2 },
      ],
      { low: 0, letter: 7 },
    );
    expect(placed.map(({ level }) => level)).toEqual([0, 1, 0]);
    expect(placed[2]?.at).toBeGreaterThan(2);
  });
});
