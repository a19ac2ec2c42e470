function assertProbability(value: number, name: string): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be a probability in [0, 1], not ${value}`);
}

function assertCount(value: number, name: string): void {
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${name} must be a whole number of at least 1, not ${value}`);
}

/** Best of N with a perfect verifier: one right answer among N independent ones is enough, 1 − (1 − p)^N. */
export function bestOfSuccess(p: number, samples: number): number {
  assertProbability(p, 'p');
  assertCount(samples, 'samples');
  return 1 - (1 - p) ** samples;
}

/**
 * Majority vote of N independent answers, each right with probability p, when all wrong ones agree (the worst case).
 * A tie is decided by a coin. Condorcet: tends to 1 for p > 1/2 and to 0 for p < 1/2.
 */
export function majoritySuccess(p: number, samples: number): number {
  assertProbability(p, 'p');
  assertCount(samples, 'samples');
  if (p === 0 || p === 1) return p;
  let success = 0;
  let logChoose = 0;
  for (let right = 0; right <= samples; right += 1) {
    if (right > 0) logChoose += Math.log(samples - right + 1) - Math.log(right);
    const weight = Math.exp(logChoose + right * Math.log(p) + (samples - right) * Math.log(1 - p));
    if (2 * right > samples) success += weight;
    else if (2 * right === samples) success += weight / 2;
  }
  return Math.min(1, success);
}

/** A chain of k steps, each right with probability q, is right with probability q^k: depth is paid for exponentially. */
export function chainSuccess(q: number, steps: number): number {
  return retriedChainSuccess(q, steps, 1);
}

/** The same chain when each step is checked and may be tried m times: (1 − (1 − q)^m)^k. */
export function retriedChainSuccess(q: number, steps: number, tries: number): number {
  assertCount(steps, 'steps');
  return bestOfSuccess(q, tries) ** steps;
}
