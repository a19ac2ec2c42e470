import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random';
import { bestSamples, sampleUntilAccepted } from './imperfect-verifier';
import { betaPass } from './pass-at-k';

const betas = fc.record({
  a: fc.double({ min: 0.05, max: 5, noNaN: true }),
  b: fc.double({ min: 0.05, max: 5, noNaN: true }),
});

describe('a verifier that errs', () => {
  test('that never accepts a wrong answer gives pass@N', () => {
    fc.assert(
      fc.property(betas, fc.integer({ min: 1, max: 40 }), (beta, samples) => {
        expect(sampleUntilAccepted(beta, 0, samples).right).toBeCloseTo(betaPass(beta, samples), 10);
      }),
    );
  });

  test('that accepts everything gives one sample, however many are allowed', () => {
    fc.assert(
      fc.property(betas, fc.integer({ min: 1, max: 40 }), (beta, samples) => {
        const { right, wrong } = sampleUntilAccepted(beta, 1, samples);
        expect(right).toBeCloseTo(beta.a / (beta.a + beta.b), 10);
        expect(right + wrong).toBeCloseTo(1, 10);
      }),
    );
  });

  test('ends as a simulation of it ends', () => {
    const random = seededRandom(11);
    const [f, samples, runs] = [0.1, 8, 200_000];
    let [right, wrong] = [0, 0];
    for (let run = 0; run < runs; run += 1) {
      const p = random.next(); // Beta(1, 1)
      for (let i = 0; i < samples; i += 1) {
        const isRight = random.next() < p;
        if (isRight) right += 1;
        else if (random.next() < f) wrong += 1;
        else continue;
        break;
      }
    }
    const verdict = sampleUntilAccepted({ a: 1, b: 1 }, f, samples);
    expect(right / runs).toBeCloseTo(verdict.right, 2);
    expect(wrong / runs).toBeCloseTo(verdict.wrong, 2);
  });

  test('makes a finite number of samples the best when wrong answers cost something', () => {
    expect(bestSamples({ a: 0.28, b: 0.24 }, 0.05, 1)).toBeLessThan(1000);
    expect(bestSamples({ a: 0.28, b: 0.24 }, 0, 1)).toBe(1000);
  });
});
