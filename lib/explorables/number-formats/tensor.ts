import { laplace, normal, seededRandom, shuffled, studentT, type Random } from './random';

export type Distribution = 'gaussian' | 'laplace' | 'student-t';

const draw: Record<Distribution, (random: Random) => number> = { gaussian: normal, laplace, 'student-t': studentT };

/** Values of variance 1 with a few outliers planted among them. */
export interface TensorSource {
  distribution: Distribution;
  length: number;
  seed: number;
  /** The largest outlier over the largest ordinary magnitude; at 1 none is planted. */
  outlierSize: number;
  /** The share of values that are outliers, 0 to 1; at least one when `outlierSize` is above 1 and the share above 0. */
  outlierShare: number;
}

export interface Tensor {
  values: Float64Array;
  /** 1 where an outlier was planted. */
  isOutlier: Uint8Array;
}

/**
 * Draws a tensor. Outliers stand at scattered places: the first is exactly `outlierSize` times the largest ordinary
 * magnitude, the others between half of that and all of it. A larger share keeps the places of a smaller one.
 */
export function sampleTensor({ distribution, length, seed, outlierSize, outlierShare }: TensorSource): Tensor {
  const random = seededRandom(seed);
  const values = Float64Array.from({ length }, () => draw[distribution](random));
  const isOutlier = new Uint8Array(length);
  const count = outlierSize > 1 && outlierShare > 0 ? Math.max(1, Math.round(outlierShare * length)) : 0;
  if (count > 0) {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) * outlierSize;
    const places = shuffled(length, random).slice(0, count);
    places.forEach((place, index) => {
      const size = index === 0 ? 1 : 0.5 + 0.5 * random();
      values[place] = Math.sign(values[place]! || 1) * largest * size;
      isOutlier[place] = 1;
    });
  }
  return { values, isOutlier };
}
