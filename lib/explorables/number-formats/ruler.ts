/**
 * Rounds a value on a symmetric ruler: 2^bits − 1 evenly spaced marks from −reach to reach, one of them at zero. Values
 * beyond the ends are clipped to them.
 */
export function roundOnRuler(value: number, reach: number, bits: number): number {
  const marks = 2 ** (bits - 1) - 1;
  const step = reach / marks;
  return Math.max(-marks, Math.min(marks, Math.round(value / step))) * step;
}

/** Signal-to-quantization-noise ratio of values on a symmetric ruler, in dB. */
export function rulerSqnr(values: ArrayLike<number>, reach: number, bits: number): number {
  let [signal, noise] = [0, 0];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    signal += value * value;
    noise += (value - roundOnRuler(value, reach, bits)) ** 2;
  }
  return 10 * Math.log10(signal / noise);
}

/** SQNR by the uniform-error law of values of variance 1 on a ruler of `steps` steps from −reach to reach: 12 (steps / 2 reach)², in dB. */
export function rulerLaw(steps: number, reach: number): number {
  return 10 * Math.log10(12 * (steps / (2 * reach)) ** 2);
}

/** The reach with the least noise, and its SQNR: too short clips the tails, too long coarsens the rest. By sweeping `reaches`. */
export function bestReach(
  values: ArrayLike<number>,
  bits: number,
  reaches: readonly number[],
): { reach: number; sqnr: number } {
  return reaches
    .map((reach) => ({ reach, sqnr: rulerSqnr(values, reach, bits) }))
    .reduce((best, each) => (each.sqnr > best.sqnr ? each : best));
}
