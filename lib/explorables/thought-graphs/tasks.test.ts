import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { setError, setTask } from './set-task';
import { mergeLists, sortingError, sortingTask } from './sorting-task';

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });

describe('sortingError', () => {
  it('counts inversions and digits as the preprint does', () => {
    expect(sortingError([3, 1, 2], [1, 2, 3])).toBe(0);
    expect(sortingError([3, 1, 2], [1, 3, 2])).toBe(1);
    expect(sortingError([3, 1, 2], [1, 2])).toBe(1);
    expect(sortingError([3, 1, 2], [1, 2, 2, 3, 3])).toBe(2);
    expect(sortingError([3, 1, 2], [1, 2, 4])).toBe(2);
    expect(sortingError([], [])).toBe(0);
  });

  it('is zero for the sorted list alone', () => {
    fc.assert(
      fc.property(digits, digits, (values, answer) => {
        const sorted = [...values].sort((a, b) => a - b);
        expect(sortingError(values, sorted)).toBe(0);
        expect(sortingError(values, answer) === 0).toBe(JSON.stringify(answer) === JSON.stringify(sorted));
      }),
    );
  });
});

describe('setError', () => {
  it('counts what is missing and what is extra, once each', () => {
    expect(setError([1, 2, 3], [1, 4, 4])).toBe(3);
    expect(setError([], [])).toBe(0);
  });
});

for (const task of [sortingTask, setTask]) {
  describe(task.name, () => {
    it('splits into parts whose right answers merge to the right answer', () => {
      fc.assert(
        fc.property(fc.integer({ min: 2, max: 64 }), fc.integer(), (size, seed) => {
          const question = task.question(size, seededRandom(seed));
          const [first, second] = task.split(question, 2);
          if (!first || !second) throw new Error('a question of two values has two halves');
          const merged = task.merge(task.truth(first), task.truth(second));
          expect(task.error(question, merged)).toBe(0);
          expect(task.slice(question, 0, first.values.length)).toEqual(first);
        }),
      );
    });

    it('mends everything when repair is certain and nothing when it is impossible', () => {
      const random = seededRandom(4);
      for (let i = 0; i < 200; i += 1) {
        const question = task.question(24, random);
        const answer = [...task.truth(question)];
        for (let slip = 0; slip < 4; slip += 1) task.slip(answer, question, random);
        expect(task.error(question, task.mend(question, answer, 1, random))).toBe(0);
        expect(task.mend(question, answer, 0, random)).toEqual(answer);
      }
    });

    it('slips on an empty answer without falling over', () => {
      const random = seededRandom(1);
      const answer: number[] = [];
      task.slip(answer, task.question(4, random), random);
      expect(answer.length).toBeLessThanOrEqual(1);
    });
  });
}

describe('mergeLists', () => {
  it('merges sorted lists to a sorted one and keeps every value of unsorted ones', () => {
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        const ascending = (list: number[]) => [...list].sort((x, y) => x - y);
        expect(mergeLists(ascending(a), ascending(b))).toEqual(ascending([...a, ...b]));
        expect(ascending(mergeLists(a, b))).toEqual(ascending([...a, ...b]));
      }),
    );
  });
});
