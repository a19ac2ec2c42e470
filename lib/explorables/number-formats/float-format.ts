import { exponentOf, roundHalfEven } from './round';

/**
 * A binary floating-point format of sign, exponent and mantissa.
 * `specials` says what the largest exponent is for: `ieee` infinities and NaNs, `fn` one NaN code per sign and no
 * infinity (FP8 E4M3), `none` ordinary numbers (FP6, FP4).
 */
export interface FloatFormat {
  kind: 'float';
  name: string;
  exponentBits: number;
  mantissaBits: number;
  specials: 'ieee' | 'fn' | 'none';
}

/** What happens past the largest finite value: stay there, or become the format's infinity (or NaN, if it has only that). */
export type Overflow = 'saturate' | 'infinity';

export function floatBias({ exponentBits }: FloatFormat): number {
  return 2 ** (exponentBits - 1) - 1;
}

export function floatBits({ exponentBits, mantissaBits }: FloatFormat): number {
  return 1 + exponentBits + mantissaBits;
}

/** The positive code of the largest finite value. */
export function largestFloatCode({ exponentBits, mantissaBits, specials }: FloatFormat): number {
  const all = 2 ** (exponentBits + mantissaBits) - 1;
  if (specials === 'none') return all;
  return specials === 'fn' ? all - 1 : all - 2 ** mantissaBits;
}

/** The code of the positive infinity, undefined where the format has none. */
export function infinityCode(format: FloatFormat): number | undefined {
  return format.specials === 'ieee' ? largestFloatCode(format) + 1 : undefined;
}

/** A positive NaN code (quiet, where there are several), undefined where the format has none. */
export function nanCode(format: FloatFormat): number | undefined {
  if (format.specials === 'none') return undefined;
  const { mantissaBits } = format;
  return largestFloatCode(format) + 1 + (format.specials === 'ieee' ? 2 ** (mantissaBits - 1) : 0);
}

/** The value a code stands for. Exact: every value of these formats is a double. */
export function decodeFloat(format: FloatFormat, code: number): number {
  const { exponentBits, mantissaBits } = format;
  const magnitude = code % 2 ** (exponentBits + mantissaBits);
  const sign = code >= 2 ** (exponentBits + mantissaBits) ? -1 : 1;
  if (magnitude === infinityCode(format)) return sign * Infinity;
  if (magnitude > largestFloatCode(format)) return NaN;
  const exponent = Math.floor(magnitude / 2 ** mantissaBits);
  const mantissa = magnitude % 2 ** mantissaBits;
  const scale = 2 ** (Math.max(exponent, 1) - floatBias(format) - mantissaBits);
  return sign * scale * (exponent === 0 ? mantissa : 2 ** mantissaBits + mantissa);
}

/**
 * The code nearest to a value, ties to the even mantissa. The sign of zero is kept. NaN gives the format's NaN; in a
 * format that has none it gives zero (our choice: a block format marks NaN in its scale instead).
 */
export function encodeFloat(format: FloatFormat, x: number, overflow: Overflow = 'saturate'): number {
  if (Number.isNaN(x)) return nanCode(format) ?? 0;
  const sign = x < 0 || Object.is(x, -0) ? 2 ** (format.exponentBits + format.mantissaBits) : 0;
  return sign + encodeMagnitude(format, Math.abs(x), overflow);
}

function encodeMagnitude(format: FloatFormat, magnitude: number, overflow: Overflow): number {
  const largest = largestFloatCode(format);
  if (magnitude === 0) return 0;
  const smallestExponent = 1 - floatBias(format);
  const exponent = Math.max(exponentOf(magnitude), smallestExponent);
  const steps = roundHalfEven(magnitude / 2 ** (exponent - format.mantissaBits));
  // A carry out of the mantissa walks into the exponent by itself, and subnormals need no case of their own.
  const code = (exponent - smallestExponent) * 2 ** format.mantissaBits + steps;
  if (code <= largest) return code;
  return overflow === 'saturate' ? largest : (infinityCode(format) ?? nanCode(format) ?? largest);
}
