import { decodeFloat, encodeFloat, floatBits, largestFloatCode, type FloatFormat, type Overflow } from './float-format';
import { decodeInteger, encodeInteger, largestInteger, type IntegerFormat } from './integer-format';
import { exponentOf } from './round';

/** What one value is stored as. */
export type ElementFormat = FloatFormat | IntegerFormat;

const float = (
  name: string,
  exponentBits: number,
  mantissaBits: number,
  specials: FloatFormat['specials'],
): FloatFormat => ({
  kind: 'float',
  name,
  exponentBits,
  mantissaBits,
  specials,
});

export const FP16 = float('FP16', 5, 10, 'ieee');
export const BF16 = float('BF16', 8, 7, 'ieee');
export const E5M2 = float('FP8 E5M2', 5, 2, 'ieee');
export const E4M3 = float('FP8 E4M3', 4, 3, 'fn');
export const E3M2 = float('FP6 E3M2', 3, 2, 'none');
export const E2M3 = float('FP6 E2M3', 2, 3, 'none');
export const E2M1 = float('FP4 E2M1', 2, 1, 'none');

/** INT2 to INT16. With `fractionBits` = bits − 2 it is the element of an MXINT format, whose largest value is just below 2. */
export function integer(bits: number, fractionBits = 0): IntegerFormat {
  if (!Number.isInteger(bits) || bits < 2 || bits > 16)
    throw new RangeError(`an integer format has 2 to 16 bits, not ${bits}`);
  return { kind: 'integer', name: `INT${bits}`, bits, fractionBits };
}

/** Bits of one code. */
export function elementBits(format: ElementFormat): number {
  return format.kind === 'float' ? floatBits(format) : format.bits;
}

/** The largest finite value. */
export function largestValue(format: ElementFormat): number {
  return format.kind === 'float'
    ? decodeFloat(format, largestFloatCode(format))
    : decodeInteger(format, largestInteger(format));
}

/** The exponent of the largest value: what a block's shared exponent is measured against (microxcaling's emax). */
export function largestExponent(format: ElementFormat): number {
  return exponentOf(largestValue(format));
}

export function decode(format: ElementFormat, code: number): number {
  return format.kind === 'float' ? decodeFloat(format, code) : decodeInteger(format, code);
}

export function encode(format: ElementFormat, x: number, overflow: Overflow = 'saturate'): number {
  return format.kind === 'float' ? encodeFloat(format, x, overflow) : encodeInteger(format, x);
}

/** The value a number becomes when it is stored. */
export function roundTo(format: ElementFormat, x: number): number {
  return decode(format, encode(format, x));
}

/** Every finite value of a format, ascending, each once (the two zeros are one). */
export function finiteValues(format: ElementFormat): number[] {
  // Positive codes ascend with their values, and the formats are even about zero.
  const last = format.kind === 'float' ? largestFloatCode(format) : largestInteger(format);
  const positive = Array.from({ length: last }, (_, index) => decode(format, index + 1));
  return [...positive.map((value) => -value).reverse(), 0, ...positive];
}
