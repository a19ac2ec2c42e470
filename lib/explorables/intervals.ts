/** An estimate with the ends of its 95 % interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

const Z_95 = 1.959963984540054;

/**
 * Wilson's score interval for a share: unlike value ± z·error it stays inside [0, 1] and keeps a width at 0 of n and n of n.
 * Wilson (1927), https://doi.org/10.1080/01621459.1927.10502953. No trials give the whole range.
 */
export function wilsonInterval(successes: number, trials: number, z = Z_95): Estimate {
  if (trials === 0) return { value: Number.NaN, low: 0, high: 1 };
  const share = successes / trials;
  const scale = 1 + (z * z) / trials;
  const centre = (share + (z * z) / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return {
    value: share,
    low: Math.max(0, Math.min(share, centre - half)),
    high: Math.min(1, Math.max(share, centre + half)),
  };
}

/** The mean of a sample with its normal 95 % interval, from the running sums of the values and of their squares. */
export function meanInterval(sum: number, sumOfSquares: number, count: number): Estimate {
  if (count === 0) return { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  const mean = sum / count;
  if (count === 1) return { value: mean, low: mean, high: mean };
  const variance = Math.max(0, (sumOfSquares - count * mean * mean) / (count - 1));
  const half = Z_95 * Math.sqrt(variance / count);
  return { value: mean, low: mean - half, high: mean + half };
}
