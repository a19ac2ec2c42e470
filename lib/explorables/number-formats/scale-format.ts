import { decodeFloat, encodeFloat } from './float-format';
import { E4M3, largestExponent, largestValue, type ElementFormat } from './element-format';
import { exponentOf } from './round';

/** What a group's shared scale is stored as: a power of two (MX), FP8 under one FP32 scale of the tensor (NVFP4), or FP32. */
export type ScaleFormat = 'e8m0' | 'e4m3' | 'fp32';

/** Bits one scale takes. */
export const scaleBits: Record<ScaleFormat, number> = { e8m0: 8, e4m3: 8, fp32: 32 };

/** The one NaN code of E8M0. */
export const E8M0_NAN = 255;

/** E8M0 is an exponent alone: code c stands for 2^(c − 127); 255 is NaN; there is no zero and no infinity. */
export function decodeE8M0(code: number): number {
  return code === E8M0_NAN ? NaN : 2 ** (code - 127);
}

/** The E8M0 code of an exponent, kept within −127 to 127. */
export function encodeE8M0(exponent: number): number {
  return Number.isNaN(exponent) ? E8M0_NAN : Math.min(127, Math.max(-127, exponent)) + 127;
}

/** The smallest scale E4M3 can hold; a scale of zero would lose the block. */
const SMALLEST_E4M3 = 2 ** -9;

/**
 * The scale of a group whose largest magnitude is `largest` (NaN when the group holds one, and then so is the scale).
 * `tensorScale` is NVFP4's second level, see `tensorScaleOf`.
 */
export function groupScale(scale: ScaleFormat, element: ElementFormat, largest: number, tensorScale = 1): number {
  if (Number.isNaN(largest)) return NaN;
  switch (scale) {
    case 'e8m0':
      return decodeE8M0(encodeE8M0(exponentOf(largest) - largestExponent(element)));
    case 'e4m3': {
      const wanted = largest / largestValue(element) / tensorScale;
      return Math.max(SMALLEST_E4M3, decodeFloat(E4M3, encodeFloat(E4M3, wanted))) * tensorScale;
    }
    case 'fp32':
      return nonZeroFloat32(largest / largestValue(element));
  }
}

/** The FP32 scale that brings a tensor's largest block scale to E4M3's largest value; 1 for the one-level scales. */
export function tensorScaleOf(scale: ScaleFormat, element: ElementFormat, tensorLargest: number): number {
  if (scale !== 'e4m3') return 1;
  return nonZeroFloat32(tensorLargest / (largestValue(element) * largestValue(E4M3)));
}

/** An all-zero group would have scale 0, and a tiny one's underflows: both are stored at a scale that divides safely. */
function nonZeroFloat32(scale: number): number {
  if (scale === 0) return 1;
  return Math.max(Math.fround(scale), 2 ** -126);
}
