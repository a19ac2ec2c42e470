import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BF16,
  E2M1,
  E2M3,
  E3M2,
  E4M3,
  E5M2,
  FP16,
  decode,
  encode,
  finiteValues,
  largestValue,
  roundTo,
} from './element-format';
import { decodeFloat, encodeFloat, floatBits, infinityCode, nanCode, type FloatFormat } from './float-format';

const formats = [FP16, BF16, E5M2, E4M3, E3M2, E2M3, E2M1];

test('E2M1: all sixteen codes', () => {
  const positive = [0, 0.5, 1, 1.5, 2, 3, 4, 6];
  expect(Array.from({ length: 16 }, (_, code) => decode(E2M1, code))).toEqual([
    ...positive,
    -0,
    ...positive.slice(1).map((x) => -x),
  ]);
});

test.each([
  [FP16, 65504, 2 ** -24],
  [BF16, (2 - 2 ** -7) * 2 ** 127, 2 ** -133],
  [E5M2, 57344, 2 ** -16],
  [E4M3, 448, 2 ** -9],
  [E3M2, 28, 2 ** -4],
  [E2M3, 7.5, 0.125],
  [E2M1, 6, 0.5],
])('$name: largest and smallest', (format, largest, smallest) => {
  expect(largestValue(format)).toBe(largest);
  expect(decode(format, 1)).toBe(smallest);
});

test('E4M3 has one NaN code per sign and no infinity', () => {
  expect(Array.from({ length: 256 }, (_, code) => code).filter((code) => Number.isNaN(decode(E4M3, code)))).toEqual([
    0x7f, 0xff,
  ]);
  expect(infinityCode(E4M3)).toBeUndefined();
  expect(decode(E4M3, 0x7e)).toBe(448);
});

test('E5M2 has infinities and three NaN codes per sign', () => {
  expect([0x7b, 0x7c, 0x7d, 0x7e, 0x7f, 0xfc].map((code) => decode(E5M2, code))).toEqual([
    57344,
    Infinity,
    NaN,
    NaN,
    NaN,
    -Infinity,
  ]);
});

describe.each(formats)('$name', (format) => {
  const codes = Array.from({ length: 2 ** floatBits(format) }, (_, code) => code);

  test('every code of a number comes back from its value', () => {
    for (const code of codes) {
      const value = decodeFloat(format, code);
      if (Number.isNaN(value)) continue;
      const expected = encodeFloat(format, value, 'infinity');
      if (expected !== code) expect.fail(`${code} → ${value} → ${expected}`);
    }
  });

  test('a value between two neighbours goes to the nearer one, and from the middle to the even code', () => {
    const positive = finiteValues(format).filter((value) => value >= 0);
    const step = Math.max(1, Math.floor(positive.length / 500));
    for (let index = 0; index + 1 < positive.length; index += step) {
      const [low, high] = [positive[index]!, positive[index + 1]!];
      const middle = (low + high) / 2;
      expect(encode(format, middle) % 2, `${middle}`).toBe(0);
      expect(roundTo(format, low + (high - low) * 0.499)).toBe(low);
      expect(roundTo(format, low + (high - low) * 0.501)).toBe(high);
      expect(roundTo(format, -middle)).toBe(-roundTo(format, middle));
    }
  });

  test('rounding errs by no more than any other value would', () => {
    const values = finiteValues(format).slice(0, 4096);
    const top = largestValue(format);
    fc.assert(
      fc.property(fc.double({ min: -Math.min(top, 1e4), max: Math.min(top, 1e4), noNaN: true }), (x) => {
        const error = Math.abs(x - roundTo(format, x));
        expect(values.every((value) => error <= Math.abs(x - value))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('past the largest it saturates, or overflows as the format can', () => {
    const top = largestValue(format);
    expect(decode(format, encode(format, top * 4))).toBe(top);
    expect(decode(format, encode(format, -Infinity))).toBe(-top);
    expect(encode(format, top * 4, 'infinity')).toBe(infinityCode(format) ?? nanCode(format) ?? encode(format, top));
  });

  test('NaN and the zeros', () => {
    expect(encode(format, NaN)).toBe(nanCode(format) ?? 0);
    expect(Object.is(decode(format, encode(format, -0)), -0)).toBe(true);
    expect(encode(format, Number.MIN_VALUE)).toBe(0);
  });
});

test('FP16 and BF16 agree with the platform’s own rounding of a float’s upper bits', () => {
  const bits = new Uint32Array(1);
  const single = new Float32Array(bits.buffer);
  const upperHalf = (x: number) => {
    single[0] = x;
    const word = bits[0]!;
    return (word + 0x7fff + ((word >>> 16) & 1)) >>> 16;
  };
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(encode(BF16, x, 'infinity')).toBe(upperHalf(x));
    }),
    { numRuns: 2000 },
  );
});

test('a wider format of the same kind holds every value of a narrower one', () => {
  const holds = (wide: FloatFormat, narrow: FloatFormat) =>
    finiteValues(narrow).every((value) => roundTo(wide, value) === value);
  expect([holds(E4M3, E2M1), holds(E4M3, E2M3), holds(E5M2, E3M2), holds(FP16, E5M2), holds(BF16, E4M3)]).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
});
