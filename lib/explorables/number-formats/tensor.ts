import { laplace, normal, numbersBelow, seededRandom, shuffle, studentT, type Random } from './random';

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

/** Values before outliers are planted, and where and how large those would be: what a drag on an outlier leaves alone. */
export interface TensorDraw {
  values: Float64Array;
  largest: number;
  /** Places in the order they become outliers, and the size of each as a share of the largest outlier. */
  places: Uint32Array;
  sizes: Float64Array;
}

export function drawTensor({
  distribution,
  length,
  seed,
}: Pick<TensorSource, 'distribution' | 'length' | 'seed'>): TensorDraw {
  const random = seededRandom(seed);
  const values = new Float64Array(length);
  const sizes = new Float64Array(length);
  let largest = 0;
  for (let index = 0; index < length; index++) {
    values[index] = draw[distribution](random);
    largest = Math.max(largest, Math.abs(values[index]!));
  }
  const places = numbersBelow(length);
  shuffle(places, random);
  for (let index = 0; index < length; index++) sizes[index] = index === 0 ? 1 : 0.5 + 0.5 * random();
  return { values, largest, places, sizes };
}

/**
 * Plants outliers at scattered places: the first is exactly `outlierSize` times the largest ordinary magnitude, the others
 * between half of that and all of it. A larger share keeps the places of a smaller one.
 */
export function plantOutliers(
  drawn: TensorDraw,
  { outlierSize, outlierShare }: Pick<TensorSource, 'outlierSize' | 'outlierShare'>,
): Tensor {
  const values = drawn.values.slice();
  const isOutlier = new Uint8Array(values.length);
  const count = outlierSize > 1 && outlierShare > 0 ? Math.max(1, Math.round(outlierShare * values.length)) : 0;
  for (let index = 0; index < count; index++) {
    const place = drawn.places[index]!;
    values[place] = Math.sign(values[place]! || 1) * drawn.largest * outlierSize * drawn.sizes[index]!;
    isOutlier[place] = 1;
  }
  return { values, isOutlier };
}

/** Draws a tensor and plants its outliers. */
export function sampleTensor(source: TensorSource): Tensor {
  return plantOutliers(drawTensor(source), source);
}
