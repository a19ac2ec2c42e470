import { exponentOf, powerOfTwo, roundHalfEven } from './round';

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

/** What encoding and decoding ask of a format again and again. */
interface Constants {
  signCode: number;
  steps: number;
  mantissaBits: number;
  smallestExponent: number;
  largest: number;
  infinity: number | undefined;
  nan: number | undefined;
}

const known = new WeakMap<FloatFormat, Constants>();

function constantsOf(format: FloatFormat): Constants {
  const found = known.get(format);
  if (found) return found;
  const constants = {
    signCode: 2 ** (format.exponentBits + format.mantissaBits),
    steps: 2 ** format.mantissaBits,
    mantissaBits: format.mantissaBits,
    smallestExponent: 1 - floatBias(format),
    largest: largestFloatCode(format),
    infinity: infinityCode(format),
    nan: nanCode(format),
  };
  known.set(format, constants);
  return constants;
}

/** The value a code stands for. Exact: every value of these formats is a double. */
export function decodeFloat(format: FloatFormat, code: number): number {
  const { signCode, steps, mantissaBits, smallestExponent, largest, infinity } = constantsOf(format);
  const sign = code >= signCode ? -1 : 1;
  const magnitude = sign < 0 ? code - signCode : code;
  if (magnitude > largest) return magnitude === infinity ? sign * Infinity : NaN;
  const exponent = Math.floor(magnitude / steps);
  const mantissa = magnitude - exponent * steps;
  // A subnormal (exponent field 0) has the smallest exponent and no leading one.
  const scale = powerOfTwo(smallestExponent + Math.max(exponent, 1) - 1 - mantissaBits);
  return sign * scale * (exponent === 0 ? mantissa : steps + mantissa);
}

/**
 * The code nearest to a value, ties to the even mantissa. The sign of zero is kept. NaN gives the format's NaN; in a
 * format that has none it gives zero (our choice: a block format marks NaN in its scale instead).
 */
export function encodeFloat(format: FloatFormat, x: number, overflow: Overflow = 'saturate'): number {
  const constants = constantsOf(format);
  if (Number.isNaN(x)) return constants.nan ?? 0;
  const sign = x < 0 || Object.is(x, -0) ? constants.signCode : 0;
  return sign + encodeMagnitude(constants, Math.abs(x), overflow);
}

function encodeMagnitude(constants: Constants, magnitude: number, overflow: Overflow): number {
  const { steps, mantissaBits, smallestExponent, largest } = constants;
  if (magnitude === 0) return 0;
  if (magnitude < Infinity) {
    const exponent = Math.max(exponentOf(magnitude), smallestExponent);
    const rounded = roundHalfEven(magnitude * powerOfTwo(mantissaBits - exponent));
    // A carry out of the mantissa walks into the exponent by itself, and subnormals need no case of their own.
    const code = (exponent - smallestExponent) * steps + rounded;
    if (code <= largest) return code;
  }
  return overflow === 'saturate' ? largest : (constants.infinity ?? constants.nan ?? largest);
}
