import { describe, expect, it } from 'vitest';
import { seedOf, seededRandom } from './random';

describe('seededRandom', () => {
  it('repeats for one seed and differs for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed).next);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(seedOf(1, 0)).not.toBe(seedOf(1, 1));
  });

  it('has the moments it should have', () => {
    const random = seededRandom(5);
    const mean = (draw: () => number) => Array.from({ length: 20_000 }, draw).reduce((sum, x) => sum + x, 0) / 20_000;
    expect(mean(random.next)).toBeCloseTo(0.5, 1);
    expect(mean(random.normal)).toBeCloseTo(0, 1);
    expect(mean(() => random.normal() ** 2)).toBeCloseTo(1, 1);
    expect(mean(() => random.poisson(3))).toBeCloseTo(3, 1);
    expect(mean(() => random.poisson(100)) / 100).toBeCloseTo(1, 2);
  });

  it('gives no events for a mean of zero, below zero or NaN', () => {
    const random = seededRandom(1);
    expect([0, -1, Number.NaN].map(random.poisson)).toEqual([0, 0, 0]);
  });
});
