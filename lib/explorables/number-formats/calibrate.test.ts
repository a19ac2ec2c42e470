import { describe, expect, it, test } from 'vitest';
import {
  awq,
  exampleLayer,
  gptqSteps,
  kurtosis,
  outputError,
  rotate,
  roundRows,
  smooth,
  type Layer,
} from './calibrate';
import { choleskyUpper, inverse, multiply, transpose, type Matrix } from './matrix';
import { NF4, nearestEntry, quantizeToCodebook } from './codebook';
import { fourBitFormats, sampleOf, sqnrOf } from './four-bits';
import { bestReach, roundOnRuler, rulerSqnr } from './ruler';

const seeds = [1, 2, 3, 4, 5];
const largest = (a: Matrix) => Math.max(...a.flat().map(Math.abs));
const difference = (a: Matrix, b: Matrix) => a.map((row, i) => row.map((value, j) => value - (b[i]?.[j] ?? 0)));
const errorOf = (layer: Layer, rounded: Matrix) => outputError(layer, multiply(rounded, layer.inputs));

/** GPTQ from its meaning: after each rounding the free weights of a row are the least-squares answer, solved afresh. */
function gptqByLeastSquares({ weights, inputs }: Layer, bits: number): number[][] {
  const moments = multiply(inputs, transpose(inputs));
  const damping = (0.01 * moments.reduce((sum, row, i) => sum + row[i]!, 0)) / moments.length;
  const damped = moments.map((row, i) => row.map((value, j) => (i === j ? value + damping : value)));
  return weights.map((original) => {
    const reach = Math.max(...original.map(Math.abs));
    const fixed: number[] = [];
    let free = [...original];
    for (let j = 0; j < original.length; j += 1) {
      fixed.push(roundOnRuler(free[0]!, reach, bits));
      const rest = original.map((_, k) => k).slice(j + 1);
      if (rest.length === 0) break;
      const system = rest.map((a) => rest.map((b) => damped[a]![b]!));
      const pull = rest.map((a) => [fixed.reduce((sum, value, b) => sum + damped[a]![b]! * (original[b]! - value), 0)]);
      const shift = multiply(inverse(system), pull);
      free = rest.map((k, i) => original[k]! + shift[i]![0]!);
    }
    return fixed;
  });
}

describe('matrices', () => {
  test('an inverse undoes its matrix', () => {
    const { inputs } = exampleLayer();
    const moments = multiply(inputs, transpose(inputs));
    const identity = multiply(moments, inverse(moments));
    expect(
      largest(
        difference(
          identity,
          identity.map((row, i) => row.map((_, j) => (i === j ? 1 : 0))),
        ),
      ),
    ).toBeLessThan(1e-9);
  });

  test('a Cholesky factor is upper triangular and its square is the matrix', () => {
    const { inputs } = exampleLayer();
    const moments = multiply(inputs, transpose(inputs));
    const factor = choleskyUpper(moments);
    factor.forEach((row, i) => row.forEach((value, j) => j < i && expect(value).toBe(0)));
    expect(largest(difference(multiply(transpose(factor), factor), moments))).toBeLessThan(1e-9 * largest(moments));
  });
});

describe('rounding a layer', () => {
  it('by GPTQ gives what solving for the free weights afresh gives', () => {
    for (const seed of seeds) {
      const layer = exampleLayer(seed);
      expect(largest(difference(gptqSteps(layer, 4).at(-1)!, gptqByLeastSquares(layer, 4)))).toBeLessThan(1e-9);
    }
  });

  it('by GPTQ moves the error of the first weight to the second, as the essay works out', () => {
    // H = [[1, 0.9], [0.9, 1]], both weights 0.4 on a ruler of step 1.
    const inverted = inverse([
      [1, 0.9],
      [0.9, 1],
    ]);
    expect(0.4 - (0.4 * inverted[0]![1]!) / inverted[0]![0]!).toBeCloseTo(0.76, 12);
    const noise = ([a, b]: [number, number]) => a * a + b * b + 2 * 0.9 * a * b;
    expect(noise([0.4, 0.4])).toBeCloseTo(0.608, 12);
    expect(noise([0.4, -0.6])).toBeCloseTo(0.088, 12);
  });

  it('by AWQ is never worse than by plain rounding, which it tries first', () => {
    for (const seed of seeds) {
      const layer = exampleLayer(seed);
      expect(errorOf(layer, awq(layer, 4).rounded)).toBeLessThanOrEqual(
        errorOf(layer, roundRows(layer.weights, 4)) + 1e-15,
      );
    }
  });

  it('after smoothing or rotating computes the same outputs when nothing is rounded', () => {
    const layer = exampleLayer();
    const exact = multiply(layer.weights, layer.inputs);
    for (const prepared of [smooth(layer), rotate(layer)])
      expect(largest(difference(multiply(prepared.weights, prepared.inputs), exact))).toBeLessThan(1e-9);
  });

  it('after rotating has inputs without outliers', () => {
    for (const seed of seeds) {
      const layer = exampleLayer(seed);
      expect(kurtosis(rotate(layer).inputs.flat())).toBeLessThan(4);
      expect(kurtosis(layer.inputs.flat())).toBeGreaterThan(15);
    }
  });
});

describe('four-bit formats', () => {
  test('NF4 has sixteen rising values from −1 to 1, one of them zero', () => {
    expect(NF4).toHaveLength(16);
    expect([...NF4].sort((a, b) => a - b)).toEqual([...NF4]);
    expect([NF4[0], NF4[7], NF4[15]]).toEqual([-1, 0, 1]);
  });

  test('a codebook value is the nearest one, at the scale of its block', () => {
    const tensor = [0.3, -2, 0.1, 0.02];
    const rounded = quantizeToCodebook(tensor, NF4, 2);
    expect([...rounded]).toEqual([nearestEntry(NF4, 0.15) * 2, -2, 0.1, nearestEntry(NF4, 0.2) * 0.1]);
    expect([...quantizeToCodebook([0, 0], NF4, 2)]).toEqual([0, 0]);
  });

  test('finer blocks never cost SQNR', () => {
    for (const name of ['INT4', 'FP4 E2M1', 'NF4']) {
      const sizes = fourBitFormats.filter((format) => format.name === name);
      for (const distribution of ['gaussian', 'laplace', 'student-t'] as const) {
        const values = sampleOf(distribution);
        const measured = sizes.map((format) => sqnrOf(values, format.round(values)));
        expect([...measured].sort((a, b) => b - a)).toEqual(measured);
      }
    }
  });

  test('the best end of a ruler is no worse than its neighbours', () => {
    const values = sampleOf('gaussian');
    const { reach, sqnr } = bestReach(values, 4, [2, 2.25, 2.5, 2.75, 3, 4]);
    expect(reach).toBe(2.5);
    expect(sqnr).toBe(rulerSqnr(values, 2.5, 4));
  });
});
