import { decodeFloat, floatBias, type FloatFormat } from './float-format';
import { decode, elementBits, type ElementFormat } from './element-format';

export type BitRole = 'sign' | 'exponent' | 'mantissa';

export interface Bit {
  value: 0 | 1;
  role: BitRole;
}

/** A code's bits from the left, each with its part in the format. An integer's bits below the sign count as mantissa. */
export function codeBits(format: ElementFormat, code: number): Bit[] {
  const bits = elementBits(format);
  const exponentEnd = format.kind === 'float' ? 1 + format.exponentBits : 1;
  return Array.from({ length: bits }, (_, index) => ({
    value: Math.floor(code / 2 ** (bits - 1 - index)) % 2 === 1 ? 1 : 0,
    role: index === 0 ? 'sign' : index < exponentEnd ? 'exponent' : 'mantissa',
  }));
}

/** How a code makes its value: (−1)^sign · 2^exponent · significand; or the signed integer itself. */
export type Reading =
  | { kind: 'float'; sign: 0 | 1; biased: number; bias: number; significand: number; value: number }
  | { kind: 'integer'; sign: 0 | 1; weights: number[]; value: number }
  | { kind: 'special'; value: number };

export function readCode(format: ElementFormat, code: number): Reading {
  const value = decode(format, code);
  if (!Number.isFinite(value)) return { kind: 'special', value };
  const bits = codeBits(format, code);
  const sign = bits[0]!.value;
  if (format.kind === 'float') return { kind: 'float', sign, value, ...floatParts(format, code) };
  const weights = bits.flatMap((bit, index) =>
    bit.value ? [(index === 0 ? -1 : 1) * 2 ** (bits.length - 1 - index - format.fractionBits)] : [],
  );
  return { kind: 'integer', sign, weights, value };
}

/** A subnormal has biased exponent 0 but is scaled as if it were 1. */
function floatParts(format: FloatFormat, code: number) {
  const magnitude = code % 2 ** (format.exponentBits + format.mantissaBits);
  const biased = Math.floor(magnitude / 2 ** format.mantissaBits);
  const bias = floatBias(format);
  const significand = decodeFloat(format, magnitude) / 2 ** (Math.max(biased, 1) - bias);
  return { biased, bias, significand };
}
