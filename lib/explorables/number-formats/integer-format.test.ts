import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finiteValues, integer, largestExponent, largestValue, roundTo } from './element-format';
import {
  affineQuantizer,
  decodeAffine,
  decodeInteger,
  encodeAffine,
  encodeInteger,
  largestInteger,
} from './integer-format';

const widths = Array.from({ length: 15 }, (_, index) => index + 2);

describe.each(widths)('INT%i', (bits) => {
  const format = integer(bits);

  test('every code but the most negative comes back from its value', () => {
    for (let code = 0; code < 2 ** bits; code++) {
      if (code === 2 ** (bits - 1)) continue;
      if (encodeInteger(format, decodeInteger(format, code)) !== code) expect.fail(String(code));
    }
    expect(finiteValues(format)).toHaveLength(2 ** bits - 1);
  });

  test('saturates evenly, rounds ties to even, and has zero for NaN', () => {
    const top = largestInteger(format);
    expect(roundTo(format, 1e9)).toBe(top);
    expect(roundTo(format, -Infinity)).toBe(-top);
    expect([0.5, -0.5, top - 0.5].map((x) => Math.abs(roundTo(format, x) % 2))).toEqual([
      0,
      0,
      Math.min(top, top % 2 === 0 ? top : top - 1) % 2,
    ]);
    expect(encodeInteger(format, NaN)).toBe(0);
  });
});

test('MXINT8’s element ends at 1.984375 and its shared exponent is measured against 0', () => {
  expect(largestValue(integer(8, 6))).toBe(1.984375);
  expect(largestExponent(integer(8, 6))).toBe(0);
});

test.each([1, 17, 2.5, NaN])('there is no INT%s', (bits) => {
  expect(() => integer(bits)).toThrow('2 to 16 bits');
});

const affine = fc.record({
  min: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  span: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
  bits: fc.integer({ min: 2, max: 16 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('an affine quantizer errs by at most one step inside its range, half a step from rounding and half from its zero point', () => {
  fc.assert(
    fc.property(affine, ({ min, span, bits, at }) => {
      const quantizer = affineQuantizer(min, min + span, bits);
      const x = min + span * at;
      expect(Math.abs(decodeAffine(quantizer, encodeAffine(quantizer, x)) - x)).toBeLessThanOrEqual(
        quantizer.scale * (1 + 1e-9),
      );
    }),
  );
});

test('an affine quantizer keeps zero exact, whatever its range', () => {
  fc.assert(
    fc.property(affine, ({ min, span, bits }) => {
      const quantizer = affineQuantizer(min, min + span, bits);
      expect(decodeAffine(quantizer, encodeAffine(quantizer, 0))).toBe(0);
    }),
  );
});

test('an affine quantizer of an empty range, of NaN and of infinities', () => {
  const empty = affineQuantizer(0, 0, 4);
  expect(decodeAffine(empty, encodeAffine(empty, 0))).toBe(0);
  const quantizer = affineQuantizer(-1, 3, 4);
  expect(decodeAffine(quantizer, encodeAffine(quantizer, NaN))).toBe(0);
  expect([encodeAffine(quantizer, -Infinity), encodeAffine(quantizer, Infinity)]).toEqual([0, 15]);
});
