import fc from 'fast-check';
import { expect, test } from 'vitest';
import { E2M1, integer, largestValue } from './element-format';
import { meanBits, quantize, type Recipe } from './quantize';
import { recipeName, recipes } from './recipes';
import { E8M0_NAN, decodeE8M0, encodeE8M0 } from './scale-format';

const named = Object.entries(recipes);
const tensors = fc.array(fc.double({ min: -1e30, max: 1e30, noNaN: true }), { minLength: 1, maxLength: 100 });

test('E8M0 runs from 2^−127 to 2^127 with one NaN', () => {
  expect([decodeE8M0(0), decodeE8M0(254), decodeE8M0(E8M0_NAN)]).toEqual([2 ** -127, 2 ** 127, NaN]);
  for (let code = 0; code < 255; code++) expect(encodeE8M0(Math.log2(decodeE8M0(code)))).toBe(code);
  expect([encodeE8M0(-Infinity), encodeE8M0(Infinity), encodeE8M0(NaN)]).toEqual([0, 254, 255]);
});

test.each(named)('%s: quantizing twice changes nothing more', (_, recipe) => {
  fc.assert(
    fc.property(tensors, (tensor) => {
      const once = quantize(tensor, recipe).values;
      const twice = quantize(once, recipe).values;
      // NVFP4's rounded scales may move when the maximum was clipped; powers of two may not.
      if (recipe.scale === 'e8m0') expect([...twice]).toEqual([...once]);
    }),
  );
});

test.each(named)('%s: finite in, finite out; signs kept', (_, recipe) => {
  fc.assert(
    fc.property(tensors, (tensor) => {
      quantize(tensor, recipe).values.forEach((value, index) => {
        expect(Number.isFinite(value)).toBe(true);
        expect(value * Math.sign(tensor[index]!)).toBeGreaterThanOrEqual(0);
      });
    }),
  );
});

test('MXINT errs by at most max · 2^(1−b), and by one step where the largest saturate', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 16 }),
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 32 }),
      (bits, block) => {
        const recipe: Recipe = { element: integer(bits, bits - 2), groupSize: 32, scale: 'e8m0' };
        const { values, scales } = quantize(block, recipe);
        const largest = Math.max(...block.map(Math.abs));
        // Below E8M0's smallest scale nothing can be promised.
        if (largest < 2 ** -100) return;
        const step = scales[0]! * 2 ** (2 - bits);
        block.forEach((x, index) => {
          const saturated = Math.abs(x) > largestValue(recipe.element) * scales[0]!;
          expect(Math.abs(x - values[index]!)).toBeLessThanOrEqual(saturated ? step : largest * 2 ** (1 - bits));
        });
      },
    ),
  );
});

test('writing MXINT4’s element as a whole number or as a fraction is the same format', () => {
  const whole: Recipe = { ...recipes.MXINT4, element: integer(4) };
  // Below 2^−100 the two writings meet E8M0's smallest scale at different places.
  const moderate = tensors.map((tensor) => tensor.map((x) => (Math.abs(x) < 2 ** -100 ? 0 : x)));
  fc.assert(
    fc.property(moderate, (tensor) => {
      expect([...quantize(tensor, whole).values]).toEqual([...quantize(tensor, recipes.MXINT4).values]);
    }),
  );
  expect(recipeName(whole)).toBe('MXINT4');
});

test('an outlier spoils its own block and no other', () => {
  const tensor = Array.from({ length: 64 }, (_, index) => Math.sin(index + 1));
  const spoiled = tensor.with(40, 1000);
  const [before, after] = [quantize(tensor, recipes.MXFP4).values, quantize(spoiled, recipes.MXFP4).values];
  expect([...after.slice(0, 32)]).toEqual([...before.slice(0, 32)]);
  expect(after.slice(32).filter((value) => value !== 0)).toHaveLength(1);
});

test('a NaN makes its own block NaN; an infinity saturates', () => {
  const tensor = Array.from({ length: 64 }, () => 1);
  const { values } = quantize(tensor.with(3, NaN).with(40, Infinity), recipes.MXFP4);
  expect(values.slice(0, 32).every(Number.isNaN)).toBe(true);
  expect(values[40]).toBe(1.5);
  expect(values[41]).toBe(1);
});

test('a tensor of zeros, of one value, and of none', () => {
  for (const [, recipe] of named) {
    expect([...quantize([0, 0, -0], recipe).values].every((value) => value === 0)).toBe(true);
    expect(quantize([6], recipe).values[0]).toBeCloseTo(6, 5);
    expect(quantize([], recipe).values).toHaveLength(0);
  }
});

test('NVFP4 brings the block that holds the tensor’s largest to E4M3’s largest scale', () => {
  const tensor = Array.from({ length: 32 }, (_, index) => (index < 16 ? 100 : 1));
  const { scales, values } = quantize(tensor, recipes.NVFP4);
  expect(scales[0]! * 6).toBeCloseTo(100, 4);
  expect(values[0]).toBeCloseTo(100, 4);
});

test('no scale at all: group size 0', () => {
  expect([...quantize([0.3, 7, -9], { element: E2M1, groupSize: 0, scale: 'fp32' }).values]).toEqual([0.5, 6, -6]);
  expect(meanBits({ element: E2M1, groupSize: 0, scale: 'fp32' }, 1000)).toBe(4);
});
