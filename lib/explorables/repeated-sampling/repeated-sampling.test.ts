import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapBeta, fitBeta } from './fit-beta';
import { betaBinomial, betaPass, nextRight, passAtK } from './pass-at-k';

/** pass@k by its meaning: the share of the subsets of k answers that hold a right one. */
function passBySubsets(right: number, n: number, k: number): number {
  let [held, all] = [0, 0];
  for (let subset = 0; subset < 1 << n; subset += 1) {
    let size = 0;
    let holds = false;
    for (let i = 0; i < n; i += 1) {
      if (!(subset & (1 << i))) continue;
      size += 1;
      if (i < right) holds = true;
    }
    if (size !== k) continue;
    all += 1;
    if (holds) held += 1;
  }
  return held / all;
}

const betas = fc.record({
  a: fc.double({ min: 0.05, max: 5, noNaN: true }),
  b: fc.double({ min: 0.05, max: 5, noNaN: true }),
});

describe('pass@k', () => {
  test('is the share of subsets that hold a right answer', () => {
    for (let right = 0; right <= 7; right += 1) {
      for (let k = 1; k <= 7; k += 1) expect(passAtK(right, 7, k)).toBeCloseTo(passBySubsets(right, 7, k), 12);
    }
  });

  test('asks for no more samples than there are', () => {
    expect(() => passAtK(3, 10, 11)).toThrow('k must be from 1 to 10, not 11');
  });

  test('under a Beta is the integral over p', () => {
    // By the midpoint rule on a smooth density.
    const [a, b, k] = [2, 3, 6];
    const steps = 20_000;
    let sum = 0;
    for (let i = 0; i < steps; i += 1) {
      const p = (i + 0.5) / steps;
      sum += (12 * p ** (a - 1) * (1 - p) ** (b - 1) * (1 - (1 - p) ** k)) / steps;
    }
    expect(betaPass({ a, b }, k)).toBeCloseTo(sum, 7);
  });

  test('grows with k, stays a probability and never beats equal questions of the same mean', () => {
    fc.assert(
      fc.property(betas, fc.integer({ min: 1, max: 60 }), (beta, k) => {
        const mean = beta.a / (beta.a + beta.b);
        expect(betaPass(beta, k)).toBeLessThanOrEqual(betaPass(beta, k + 1));
        expect(betaPass(beta, k)).toBeLessThanOrEqual(1 - (1 - mean) ** k + 1e-12);
        expect(betaPass(beta, 1)).toBeCloseTo(mean, 12);
      }),
    );
  });

  test('of the beta-binomial sums to one and has the right mean', () => {
    fc.assert(
      fc.property(betas, (beta) => {
        const probabilities = Array.from({ length: 11 }, (_, right) => betaBinomial(beta, right, 10));
        expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
        expect(probabilities.reduce((sum, p, right) => sum + p * right, 0)).toBeCloseTo(
          (10 * beta.a) / (beta.a + beta.b),
          8,
        );
      }),
    );
  });

  test('after none of ten right, the next answer is right as Bayes says', () => {
    const beta = { a: 0.3, b: 0.7 };
    // P(eleven wrong) / P(ten wrong), two routes to the same number.
    expect(1 - nextRight(beta, 0, 10)).toBeCloseTo(betaBinomial(beta, 0, 11) / betaBinomial(beta, 0, 10), 12);
  });
});

describe('the fit', () => {
  test('finds the parameters that a histogram was made from', () => {
    const made = { a: 0.4, b: 1.7 };
    const fitted = fitBeta(Array.from({ length: 11 }, (_, right) => 1e6 * betaBinomial(made, right, 10)));
    expect(fitted.a).toBeCloseTo(made.a, 5);
    expect(fitted.b).toBeCloseTo(made.b, 5);
  });

  test('is no worse than any point of a grid', () => {
    const histogram = [4, 3, 2, 4, 3, 5, 6, 8, 11, 18, 36];
    const likelihood = (beta: { a: number; b: number }) =>
      histogram.reduce((sum, count, right) => sum + count * Math.log(betaBinomial(beta, right, 10)), 0);
    const best = likelihood(fitBeta(histogram));
    for (let a = 0.05; a < 2; a += 0.05)
      for (let b = 0.05; b < 2; b += 0.05) expect(likelihood({ a, b })).toBeLessThanOrEqual(best + 1e-9);
  });

  test('gives the same interval for the same seed', () => {
    const counts = Array.from({ length: 60 }, (_, index) => [0, 0, 1, 2, 3][index % 5]!);
    const interval = () => bootstrapBeta(counts, 3, (beta) => betaPass(beta, 10), { draws: 20, seed: 5 });
    expect(interval()).toEqual(interval());
  });
});
