import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOfSuccess, chainSuccess, majoritySuccess, retriedChainSuccess } from './closed-forms';

const probability = fc.double({ min: 0, max: 1, noNaN: true });
const count = fc.integer({ min: 1, max: 200 });

describe('closed forms', () => {
  it('give values worked out by hand', () => {
    expect(bestOfSuccess(0.5, 3)).toBeCloseTo(0.875, 12);
    expect(majoritySuccess(0.6, 3)).toBeCloseTo(0.648, 12);
    expect(majoritySuccess(0.6, 2)).toBeCloseTo(0.6, 12);
    expect(chainSuccess(0.9, 10)).toBeCloseTo(0.3486784401, 10);
    expect(retriedChainSuccess(0.9, 10, 2)).toBeCloseTo(0.99 ** 10, 12);
  });

  it('vote to 1 above one half and to 0 below it', () => {
    expect(majoritySuccess(0.6, 401)).toBeGreaterThan(0.9999);
    expect(majoritySuccess(0.4, 401)).toBeLessThan(0.0001);
    expect(majoritySuccess(0.5, 401)).toBeCloseTo(0.5, 9);
  });

  it('stay probabilities, and more samples never hurt a verifier', () => {
    fc.assert(
      fc.property(probability, count, (p, n) => {
        for (const value of [
          bestOfSuccess(p, n),
          majoritySuccess(p, n),
          chainSuccess(p, n),
          retriedChainSuccess(p, n, 3),
        ]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(bestOfSuccess(p, n + 1)).toBeGreaterThanOrEqual(bestOfSuccess(p, n));
        expect(retriedChainSuccess(p, n, 4)).toBeGreaterThanOrEqual(retriedChainSuccess(p, n, 3));
      }),
    );
  });

  it('refuse what is no probability and no count', () => {
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => bestOfSuccess(p, 1)).toThrow(RangeError);
    for (const n of [0, 1.5, Number.NaN]) expect(() => majoritySuccess(0.5, n)).toThrow(RangeError);
  });
});
