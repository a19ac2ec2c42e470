import { describe, expect, test } from 'vitest';
import { type Episode, type EpisodeStep, largestCover } from './episodes';

const step = (action: string, nodes: number[], added: number): EpisodeStep => ({ action, nodes, added, nodesAfter: 1 });
const episode = (...steps: EpisodeStep[]): Episode => ({ task: 'sets64', problem: 0, solved: false, steps });

describe('how much of the problem an answer covers', () => {
  const solved = [step('split', [0], 4), step('intersect', [1, 2, 3, 4], 4)];

  test('a part is a part', () => {
    expect(largestCover(episode(...solved), 4)).toBe(0.25);
  });

  test('a merge covers both of its inputs', () => {
    expect(largestCover(episode(...solved, step('aggregate', [5, 6], 1)), 4)).toBe(0.5);
  });

  test('merging a part with itself gains nothing', () => {
    expect(largestCover(episode(...solved, step('aggregate', [5, 5], 1)), 4)).toBe(0.25);
  });

  test('three merges of four parts cover the whole', () => {
    const merges = [step('aggregate', [5, 6], 1), step('aggregate', [7, 8], 1), step('aggregate', [9, 10], 1)];
    expect(largestCover(episode(...solved, ...merges), 4)).toBe(1);
  });

  test('refining keeps what was covered, and a failed action makes nothing', () => {
    const failed = { ...step('aggregate', [5, 6, 7, 8], 0), nodesAfter: 0 };
    expect(largestCover(episode(...solved, failed, step('refine', [5], 1)), 4)).toBe(0.25);
  });
});
