/**
 * Unbiased estimate, from `right` right answers among `n`, of the probability that k answers hold a right one:
 * 1 − C(n − right, k) / C(n, k). Chen et al., Evaluating Large Language Models Trained on Code (2021), equation 1.
 */
export function passAtK(right: number, n: number, k: number): number {
  if (!(k >= 1 && k <= n)) throw new RangeError(`k must be from 1 to ${n}, not ${k}`);
  let missed = 1;
  for (let i = 0; i < k; i += 1) missed *= Math.max(0, n - right - i) / (n - i);
  return 1 - missed;
}

/** The same averaged over problems with the given counts of right answers among n. */
export function meanPassAtK(counts: readonly number[], n: number, k: number): number {
  return counts.reduce((sum, right) => sum + passAtK(right, n, k), 0) / counts.length;
}

/** What k samples would solve if every problem had the mean success probability: 1 − (1 − p)^k. */
export function independentPass(counts: readonly number[], n: number, k: number): number {
  const p = counts.reduce((sum, right) => sum + right, 0) / (n * counts.length);
  return 1 - (1 - p) ** k;
}

/** Parameters of a Beta distribution of the success probability over problems. */
export interface Beta {
  a: number;
  b: number;
}

/** Expected pass@k when p ~ Beta(a, b): 1 − B(a, b + k) / B(a, b), as a product, so that no gamma function is needed. */
export function betaPass({ a, b }: Beta, k: number): number {
  let missed = 1;
  for (let i = 0; i < k; i += 1) missed *= (b + i) / (a + b + i);
  return 1 - missed;
}

/** Probability that the next answer is right after `right` of `n` were: the mean of the posterior, (a + right) / (a + b + n). */
export function nextRight({ a, b }: Beta, right: number, n: number): number {
  return (a + right) / (a + b + n);
}

/** Probability of exactly `right` right answers among n when p ~ Beta(a, b). */
export function betaBinomial({ a, b }: Beta, right: number, n: number): number {
  let value = 1;
  for (let i = 0; i < right; i += 1) value *= ((n - i) / (right - i)) * ((a + i) / (a + b + i));
  for (let j = 0; j < n - right; j += 1) value *= (b + j) / (a + b + right + j);
  return value;
}
