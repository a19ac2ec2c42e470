import { elementBits } from './element-format';
import { clippingEnd, meanBits, type Quantized, type Recipe } from './quantize';
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
  const codes = 2 ** elementBits(recipe.element);
  const end = clippingEnd(recipe.element);
  const used = new Uint8Array(codes);
  const sum = { signal: 0, noise: 0, ordinarySignal: 0, ordinaryNoise: 0, clipped: 0, roundedToZero: 0 };
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const stored = quantized.values[index]!;
    const [signal, noise] = [value * value, (value - stored) ** 2];
    sum.signal += signal;
    sum.noise += noise;
    if (!isOutlier[index]) {
      sum.ordinarySignal += signal;
      sum.ordinaryNoise += noise;
    }
    if (Math.abs(value) > end * quantized.scales[Math.floor(index / size)]!) sum.clipped++;
    if (stored === 0 && value !== 0) sum.roundedToZero++;
    used[quantized.codes[index]!] = 1;
  }
  return {
    sqnr: decibels(sum.signal / sum.noise),
    ordinarySqnr: decibels(sum.ordinarySignal / sum.ordinaryNoise),
    meanSquareError: sum.noise / values.length,
    meanBits: meanBits(recipe, values.length),
    clipped: sum.clipped / values.length,
    roundedToZero: sum.roundedToZero / values.length,
    codesInUse: used.reduce((count, each) => count + each, 0),
    codes,
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
