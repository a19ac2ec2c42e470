import type { Beta } from './pass-at-k';

/** What a search ends in when its verifier sometimes accepts a wrong answer. */
export interface Verdict {
  /** Share of questions whose first accepted answer is right. */
  right: number;
  /** Share whose first accepted answer is wrong. */
  wrong: number;
}

/**
 * Sampling up to `samples` answers and taking the first that a verifier accepts. Right answers are always accepted, wrong
 * ones with probability `falseAccept`; p ~ Beta(a, b) over questions. With f for `falseAccept`, the i-th answer is reached
 * with probability ((1 − p)(1 − f))^i, and E[p (1 − p)^i] = B(a + 1, b + i) / B(a, b), so that both shares are finite sums.
 */
export function sampleUntilAccepted({ a, b }: Beta, falseAccept: number, samples: number): Verdict {
  let [right, wrong] = [0, 0];
  let passed = 1; // (1 − f)^i
  let missed = 1; // E[(1 − p)^i]
  for (let i = 0; i < samples; i += 1) {
    const wrongNext = missed * ((b + i) / (a + b + i)); // E[(1 − p)^(i + 1)]
    right += passed * (missed - wrongNext);
    wrong += passed * falseAccept * wrongNext;
    passed *= 1 - falseAccept;
    missed = wrongNext;
  }
  return { right, wrong };
}

/** The number of samples, up to `most`, at which right minus `price` × wrong is largest. */
export function bestSamples(beta: Beta, falseAccept: number, price: number, most = 1000): number {
  let [best, value] = [1, Number.NEGATIVE_INFINITY];
  for (let samples = 1; samples <= most; samples += 1) {
    const { right, wrong } = sampleUntilAccepted(beta, falseAccept, samples);
    if (right - price * wrong > value) [best, value] = [samples, right - price * wrong];
  }
  return best;
}
