import { decode, elementBits, encode, largestValue, type ElementFormat } from './element-format';
import { groupScale, scaleBits, tensorScaleOf, type ScaleFormat } from './scale-format';

/** How a tensor is stored: what each value is, how many neighbours share one scale, and what the scale is. */
export interface Recipe {
  element: ElementFormat;
  /** Values to a scale; Infinity for one scale to the tensor; 0 for no scale at all, as with FP16 and BF16. */
  groupSize: number;
  scale: ScaleFormat;
}

export interface Quantized {
  codes: Uint16Array;
  /** What the codes and scales stand for. */
  values: Float64Array;
  /** One to a group. */
  scales: Float64Array;
}

/**
 * Stores a tensor by a recipe. Each group is divided by its scale, rounded to the nearest element (ties to even), and
 * saturated. A NaN makes its whole group NaN, through the scale; infinities saturate and do not count for the scale.
 */
export function quantize(tensor: ArrayLike<number>, recipe: Recipe): Quantized {
  const { element, scale } = recipe;
  const size = Math.max(1, Math.min(recipe.groupSize || tensor.length, tensor.length));
  const tensorScale =
    recipe.groupSize === 0 ? 1 : tensorScaleOf(scale, element, largestMagnitude(tensor, 0, tensor.length, true));
  const codes = new Uint16Array(tensor.length);
  const values = new Float64Array(tensor.length);
  const scales = new Float64Array(Math.ceil(tensor.length / size));
  for (let group = 0, start = 0; start < tensor.length; group++, start += size) {
    const end = Math.min(start + size, tensor.length);
    const shared =
      recipe.groupSize === 0 ? 1 : groupScale(scale, element, largestMagnitude(tensor, start, end, false), tensorScale);
    scales[group] = shared;
    for (let index = start; index < end; index++) {
      const code = encode(element, tensor[index]! / shared);
      codes[index] = code;
      values[index] = decode(element, code) * shared;
    }
  }
  return { codes, values, scales };
}

/** The largest finite magnitude of a stretch; NaN if it holds a NaN, unless those are to be skipped. */
function largestMagnitude(tensor: ArrayLike<number>, start: number, end: number, skipNaN: boolean): number {
  let largest = 0;
  for (let index = start; index < end; index++) {
    const magnitude = Math.abs(tensor[index]!);
    if (Number.isNaN(magnitude)) {
      if (!skipNaN) return NaN;
    } else if (magnitude > largest && magnitude < Infinity) largest = magnitude;
  }
  return largest;
}

/** Mean bits a value takes, scales counted in: bits + scale bits / group size (and NVFP4's one FP32 scale to the tensor). */
export function meanBits({ element, groupSize, scale }: Recipe, tensorLength: number): number {
  if (groupSize === 0) return elementBits(element);
  const size = Math.min(groupSize, tensorLength);
  const tensorLevel = scale === 'e4m3' && Number.isFinite(tensorLength) ? 32 / tensorLength : 0;
  return elementBits(element) + scaleBits[scale] / size + tensorLevel;
}

/** Mean bits of a model that keeps a share 1 − ratio of its values in 16 bits. */
export function mixedMeanBits(quantizationRatio: number, lowBits: number, highBits = 16): number {
  return quantizationRatio * lowBits + (1 - quantizationRatio) * highBits;
}

/**
 * The magnitude, divided by the scale, past which a value is clipped. A group's own maximum, which a rounded FP32 scale may
 * leave a ten-millionth past the largest code, does not count.
 */
export function clippingEnd(element: ElementFormat): number {
  return largestValue(element) * (1 + 1e-6);
}
