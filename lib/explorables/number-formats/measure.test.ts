import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogram, measure } from './measure';
import { quantize } from './quantize';
import { recipes } from './recipes';
import { sampleTensor, type Distribution } from './tensor';

const source = { distribution: 'gaussian' as Distribution, length: 4096, seed: 7, outlierSize: 1, outlierShare: 0.01 };

test.each(['gaussian', 'laplace', 'student-t'] as const)('%s has mean 0 and variance 1', (distribution) => {
  const { values } = sampleTensor({ ...source, distribution, length: 200_000 });
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + x * x, 0) / values.length;
  expect(mean).toBeCloseTo(0, 1);
  // Student-t with four degrees of freedom has no fourth moment, so its sample variance wanders.
  expect(Math.abs(variance - 1)).toBeLessThan(distribution === 'student-t' ? 0.15 : 0.02);
});

test('a seed gives the same tensor every time', () => {
  expect(sampleTensor(source)).toEqual(sampleTensor(source));
});

test('outliers are planted where, as many and as large as asked', () => {
  const plain = sampleTensor(source);
  const { values, isOutlier } = sampleTensor({ ...source, outlierSize: 8 });
  const largest = Math.max(...plain.values.map(Math.abs));
  expect(isOutlier.reduce((sum, each) => sum + each, 0)).toBe(41);
  expect(Math.max(...values.map(Math.abs))).toBeGreaterThanOrEqual(largest * 7.5);
  values.forEach((value, index) => isOutlier[index] || expect(value).toBe(plain.values[index]));
});

test('a block scale confines what a tensor scale spreads', () => {
  const tensor = sampleTensor({ ...source, outlierSize: 32, outlierShare: 0.001 });
  const sqnr = (groupSize: number) => {
    const recipe = { ...recipes.MXINT4, groupSize };
    return measure(tensor, recipe, quantize(tensor.values, recipe)).ordinarySqnr;
  };
  expect(sqnr(16)).toBeGreaterThan(sqnr(128));
  expect(sqnr(128)).toBeGreaterThan(sqnr(Infinity) + 3);
});

test('a tensor the format holds exactly has no noise', () => {
  const tensor = { values: Float64Array.from([0.5, -6, 3, 0]), isOutlier: new Uint8Array(4) };
  expect(measure(tensor, recipes.MXFP4, quantize(tensor.values, recipes.MXFP4))).toMatchObject({
    sqnr: Infinity,
    clipped: 0,
    roundedToZero: 0,
    codesInUse: 4,
    codes: 16,
  });
});

test('a histogram counts every value once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -20, max: 20, noNaN: true })),
      fc.integer({ min: 1, max: 90 }),
      (values, bins) => {
        const { counts, outside } = histogram(values, -7, 7, bins);
        expect(counts.reduce((sum, count) => sum + count, 0) + outside).toBe(values.length);
        expect(outside).toBe(values.filter((x) => x < -7 || x > 7).length);
      },
    ),
  );
});
