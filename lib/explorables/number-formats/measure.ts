import { elementBits } from './element-format';
import { isClipped, meanBits, type Quantized, type Recipe } from './quantize';
import type { Tensor } from './tensor';

export interface Measures {
  /** Signal-to-quantization-noise ratio of all values, in dB. Infinity when nothing was lost. */
  sqnr: number;
  /** The same over the values that are no outliers: an outlier's own power would hide what it does to the rest. */
  ordinarySqnr: number;
  /** Mean square error over all values. */
  meanSquareError: number;
  meanBits: number;
  /** Shares of all values, 0 to 1. */
  clipped: number;
  roundedToZero: number;
  codesInUse: number;
  codes: number;
}

/** Measures what storing a tensor by a recipe lost. */
export function measure({ values, isOutlier }: Tensor, recipe: Recipe, quantized: Quantized): Measures {
  const size = Math.max(1, Math.min(recipe.groupSize || values.length, values.length));
  const power = { signal: 0, noise: 0, ordinarySignal: 0, ordinaryNoise: 0 };
  let clipped = 0;
  let roundedToZero = 0;
  values.forEach((value, index) => {
    const error = value - quantized.values[index]!;
    power.signal += value * value;
    power.noise += error * error;
    if (!isOutlier[index]) {
      power.ordinarySignal += value * value;
      power.ordinaryNoise += error * error;
    }
    if (isClipped(recipe.element, value / quantized.scales[Math.floor(index / size)]!)) clipped++;
    if (value !== 0 && quantized.values[index] === 0) roundedToZero++;
  });
  return {
    sqnr: decibels(power.signal / power.noise),
    ordinarySqnr: decibels(power.ordinarySignal / power.ordinaryNoise),
    meanSquareError: power.noise / values.length,
    meanBits: meanBits(recipe, values.length),
    clipped: clipped / values.length,
    roundedToZero: roundedToZero / values.length,
    codesInUse: new Set(quantized.codes).size,
    codes: 2 ** elementBits(recipe.element),
  };
}

function decibels(ratio: number): number {
  return 10 * Math.log10(ratio);
}

/** A histogram of equal bins over [from, to]; `outside` counts what lies past either end. */
export interface Histogram {
  from: number;
  to: number;
  counts: number[];
  outside: number;
}

export function histogram(values: Iterable<number>, from: number, to: number, bins: number): Histogram {
  const counts = new Array<number>(bins).fill(0);
  let outside = 0;
  for (const value of values) {
    const bin = value === to ? bins - 1 : Math.floor(((value - from) / (to - from)) * bins);
    if (bin >= 0 && bin < bins) counts[bin]!++;
    else outside++;
  }
  return { from, to, counts, outside };
}
