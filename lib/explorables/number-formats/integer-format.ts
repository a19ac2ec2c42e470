import { roundHalfEven } from './round';

/**
 * Two's-complement integers of 2 to 16 bits with a fixed point: a code q stands for q · 2^−fractionBits. The most negative
 * code is left unused, so that the values lie evenly about zero (as microxcaling clips its MXINT elements).
 */
export interface IntegerFormat {
  kind: 'integer';
  name: string;
  bits: number;
  fractionBits: number;
}

/** The largest code, 2^(bits−1) − 1. */
export function largestInteger({ bits }: IntegerFormat): number {
  return 2 ** (bits - 1) - 1;
}

/** The value of a two's-complement code, 0 to 2^bits − 1. */
export function decodeInteger({ bits, fractionBits }: IntegerFormat, code: number): number {
  const signed = code >= 2 ** (bits - 1) ? code - 2 ** bits : code;
  return signed / 2 ** fractionBits;
}

/** The code nearest to a value, ties to even, saturating on both sides. NaN gives zero: integers have no code for it. */
export function encodeInteger(format: IntegerFormat, x: number): number {
  if (Number.isNaN(x)) return 0;
  const largest = largestInteger(format);
  const steps = Math.min(largest, Math.max(-largest, roundHalfEven(x * 2 ** format.fractionBits)));
  return steps < 0 ? steps + 2 ** format.bits : Math.abs(steps);
}

/** An affine quantizer: x ≈ scale · (q − zeroPoint), with q an unsigned code of `bits` bits. */
export interface AffineQuantizer {
  bits: number;
  scale: number;
  zeroPoint: number;
}

/**
 * The affine quantizer of a range: scale = (max − min) / (2^bits − 1), and a zero point that makes zero exact. The range
 * is widened to hold zero; an empty one gets scale 1. (Krishnamoorthi 2018, section 2.)
 */
export function affineQuantizer(min: number, max: number, bits: number): AffineQuantizer {
  const low = Math.min(0, min);
  const high = Math.max(0, max);
  const scale = high > low ? (high - low) / (2 ** bits - 1) : 1;
  return { bits, scale, zeroPoint: clampCode(roundHalfEven(-low / scale), bits) };
}

export function encodeAffine({ bits, scale, zeroPoint }: AffineQuantizer, x: number): number {
  if (Number.isNaN(x)) return zeroPoint;
  return clampCode(roundHalfEven(x / scale) + zeroPoint, bits);
}

export function decodeAffine({ scale, zeroPoint }: AffineQuantizer, code: number): number {
  return scale * (code - zeroPoint);
}

function clampCode(code: number, bits: number): number {
  return Math.min(2 ** bits - 1, Math.max(0, code));
}
