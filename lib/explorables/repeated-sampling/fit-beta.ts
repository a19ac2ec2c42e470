import { type Random, seededRandom } from '../random';
import { histogramOf } from './attempts';
import { type Beta, betaBinomial } from './pass-at-k';

function logLikelihood(histogram: readonly number[], beta: Beta): number {
  const n = histogram.length - 1;
  return histogram.reduce(
    (sum, count, right) => (count === 0 ? sum : sum + count * Math.log(betaBinomial(beta, right, n))),
    0,
  );
}

/** Steps of the search, in the logarithms of a and b, from factors of e down to below 10⁻⁷. */
const FIRST_STEP = 1;
const LAST_STEP = 1e-8;

/**
 * Maximum-likelihood Beta of problems by their count of right answers (a beta-binomial): a compass search in the
 * logarithms of a and b, which halves its step whenever none of the eight neighbours is better.
 */
export function fitBeta(histogram: readonly number[]): Beta {
  let best = { a: 0.5, b: 0.5 };
  let likelihood = logLikelihood(histogram, best);
  for (let step = FIRST_STEP; step > LAST_STEP;) {
    let improved = false;
    for (const [da, db] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [1, 1],
      [-1, -1],
      [1, -1],
      [-1, 1],
    ] as const) {
      const near = { a: best.a * Math.exp(step * da), b: best.b * Math.exp(step * db) };
      const value = logLikelihood(histogram, near);
      if (value > likelihood) [best, likelihood, improved] = [near, value, true];
    }
    if (!improved) step /= 2;
  }
  return best;
}

function resample(counts: readonly number[], random: Random): number[] {
  return counts.map(() => counts[random.integer(counts.length)] ?? 0);
}

/** A 95 % bootstrap interval, over problems, of a number read off a fitted Beta. Seeded: equal inputs give equal ends. */
export function bootstrapBeta(
  counts: readonly number[],
  width: number,
  read: (beta: Beta) => number,
  { draws = 400, seed = 1 } = {},
): { low: number; high: number } {
  const random = seededRandom(seed);
  const values = Array.from({ length: draws }, () => read(fitBeta(histogramOf(resample(counts, random), width)))).sort(
    (x, y) => x - y,
  );
  const at = (share: number) => values[Math.round(share * (draws - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}
