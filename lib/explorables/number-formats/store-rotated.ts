import { measure, type Measures } from './measure';
import { quantize, type Quantized, type Recipe } from './quantize';
import { randomSigns, rotateRuns, unrotateRuns } from './rotation';
import type { Tensor } from './tensor';

/** A tensor as it is stored, and what that lost. */
export interface Stored {
  /** What is rounded: the tensor's values, or these rotated. */
  values: Float64Array;
  quantized: Quantized;
  measures: Measures;
}

/** Stores a tensor by a recipe as it stands. */
export function storePlain(tensor: Tensor, recipe: Recipe): Stored {
  const quantized = quantize(tensor.values, recipe);
  return { values: tensor.values, quantized, measures: measure(tensor, recipe, quantized) };
}

/**
 * Rotates a tensor in runs, stores that, and rotates back what comes out. Codes, clipping and zeros are counted where they are, among
 * the rotated values. The noise of all values is the same there and here, since a rotation keeps lengths; that of the values that
 * are no outliers has to be measured here.
 */
export function storeRotated(tensor: Tensor, recipe: Recipe, run: number, seed: number): Stored {
  const signs = randomSigns(tensor.values.length, seed);
  const values = rotateRuns(tensor.values, run, signs);
  const quantized = quantize(values, recipe);
  const back = { ...quantized, values: unrotateRuns(quantized.values, run, signs) };
  const { ordinarySqnr } = measure(tensor, recipe, back);
  const noOutlier = new Uint8Array(values.length);
  return {
    values,
    quantized,
    measures: { ...measure({ values, isOutlier: noOutlier }, recipe, quantized), ordinarySqnr },
  };
}
