import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomSigns, rotateRuns, unrotateRuns } from './rotation';

/** One entry of a Hadamard matrix by its definition: −1 to the number of bits that row and column share. */
function entry(row: number, column: number): number {
  const shared = [...(row & column).toString(2)].filter((bit) => bit === '1').length;
  return shared % 2 ? -1 : 1;
}

/** The rotation as sums, one to a value, without halves. */
function naive(values: readonly number[], run: number, signs: ArrayLike<number>): number[] {
  return values.map((_, place) => {
    const start = place - (place % run);
    let sum = 0;
    for (let k = 0; k < run; k++) sum += entry(place - start, k) * signs[start + k]! * values[start + k]!;
    return sum / Math.sqrt(run);
  });
}

const length = (values: Iterable<number>) => Math.hypot(...values);
const tensors = fc.tuple(fc.constantFrom(1, 2, 4, 8, 16, 32), fc.integer({ min: 1, max: 4 })).chain(([run, runs]) =>
  fc.record({
    run: fc.constant(run),
    seed: fc.integer(),
    values: fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: run * runs, maxLength: run * runs }),
  }),
);

describe('a rotation of runs', () => {
  it('is what summing with signs gives', () => {
    fc.assert(
      fc.property(tensors, ({ run, seed, values }) => {
        const signs = randomSigns(values.length, seed);
        const expected = naive(values, run, signs);
        rotateRuns(values, run, signs).forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 8));
      }),
    );
  });

  it('keeps the length of every run, and is undone', () => {
    fc.assert(
      fc.property(tensors, ({ run, seed, values }) => {
        const signs = randomSigns(values.length, seed);
        const rotated = rotateRuns(values, run, signs);
        for (let start = 0; start < values.length; start += run)
          expect(length(rotated.slice(start, start + run))).toBeCloseTo(length(values.slice(start, start + run)), 8);
        unrotateRuns(rotated, run, signs).forEach((value, index) => expect(value).toBeCloseTo(values[index]!, 8));
      }),
    );
  });

  it('is orthogonal: rotated unit vectors are at right angles and of length one', () => {
    const signs = randomSigns(16, 3);
    const columns = Array.from({ length: 16 }, (_, k) =>
      rotateRuns(
        Array.from({ length: 16 }, (_, index) => Number(index === k)),
        16,
        signs,
      ),
    );
    columns.forEach((a, i) =>
      columns.forEach((b, j) =>
        expect(a.reduce((sum, value, k) => sum + value * b[k]!, 0)).toBeCloseTo(Number(i === j), 12),
      ),
    );
  });

  it('spreads one value evenly over its run and leaves other runs alone', () => {
    const signs = randomSigns(64, 1);
    const rotated = rotateRuns(
      Array.from({ length: 64 }, (_, index) => (index === 5 ? 8 : 0)),
      16,
      signs,
    );
    expect([...rotated].map(Math.abs)).toEqual(Array.from({ length: 64 }, (_, index) => (index < 16 ? 2 : 0)));
  });

  it('has signs of both kinds, the same for a seed', () => {
    const signs = randomSigns(8192, 20);
    expect([...randomSigns(8192, 20)]).toEqual([...signs]);
    expect(Math.abs(signs.reduce((sum, sign) => sum + sign, 0))).toBeLessThan(400);
    expect(new Set(signs)).toEqual(new Set([-1, 1]));
  });

  it('refuses runs that are no power of two or not whole', () => {
    expect(() => rotateRuns([1, 2, 3], 3, [1, 1, 1])).toThrow('a run is a power of two');
    expect(() => rotateRuns([1, 2, 3], 2, [1, 1, 1])).toThrow('Runs of 2 of 3 values');
  });
});
