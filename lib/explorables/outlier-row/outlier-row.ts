import { integer } from '../number-formats/element-format';
import { measure, type Measures } from '../number-formats/measure';
import { quantize } from '../number-formats/quantize';
import { drawTensor } from '../number-formats/tensor';

/** Weights of the row, and values that share a scale in its blocks. */
export const WEIGHTS = 128;
export const BLOCK = 32;
/** Which weight is the outlier: in the second block of four. */
export const OUTLIER = 44;

const SEED = 11;
const INT4 = integer(4);

/** How the row is stored: one scale to all of it, or one to each block. */
export type Scope = 'row' | 'block';

/** A row of weights, one of which is far larger than the others, and what four bits leave of it. */
export interface OutlierRow {
  /** Magnitudes before and after storing, over the largest ordinary one. */
  values: readonly number[];
  stored: readonly number[];
  /** Signal to quantization noise of the others, in dB, and how many of them are stored as nought. */
  measures: Measures;
  zeros: number;
}

const { values: drawn, largest } = drawTensor({ distribution: 'gaussian', length: WEIGHTS, seed: SEED });

/** Stores the row in INT4, with one weight `outlier` times as large as the largest of the others (1 to 64). */
export function outlierRow(outlier: number, scope: Scope): OutlierRow {
  const values = drawn.slice();
  values[OUTLIER] = largest * outlier;
  const isOutlier = Uint8Array.from(values, (_, index) => Number(index === OUTLIER));
  const recipe = { element: INT4, groupSize: scope === 'row' ? Infinity : BLOCK, scale: 'fp32' } as const;
  const quantized = quantize(values, recipe);
  const share = (value: number) => Math.abs(value) / largest;
  return {
    values: Array.from(values, share),
    stored: Array.from(quantized.values, share),
    measures: measure({ values, isOutlier }, recipe, quantized),
    zeros: quantized.values.reduce((count, value, index) => count + Number(value === 0 && index !== OUTLIER), 0),
  };
}
