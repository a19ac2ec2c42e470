// The stages of the three methods against plain loops over weights and samples, written from the papers' formulas.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleLayer, type Layer } from './calibrate';
import { inSteps, stagesOf, type Stage } from './layer-stages';

type Rows = readonly (readonly number[])[];

const most = (values: readonly number[]) => Math.max(...values.map(Math.abs));

function nearestMark(value: number, reach: number, bits: number): number {
  const marks = 2 ** (bits - 1) - 1;
  const candidates = Array.from({ length: 2 * marks + 1 }, (_, i) => ((i - marks) * reach) / marks);
  return candidates.reduce((best, mark) => (Math.abs(mark - value) < Math.abs(best - value) ? mark : best));
}

/** ‖WX − ŴX̂‖² / ‖WX‖², sample by sample. */
function noiseOf({ weights, inputs }: Layer, rounded: Rows, roundedInputs: Rows = inputs): number {
  let [signal, noise] = [0, 0];
  for (let sample = 0; sample < inputs[0]!.length; sample++) {
    for (let i = 0; i < weights.length; i++) {
      let [exact, approximate] = [0, 0];
      for (let k = 0; k < inputs.length; k++) {
        exact += weights[i]![k]! * inputs[k]![sample]!;
        approximate += rounded[i]![k]! * roundedInputs[k]![sample]!;
      }
      signal += exact ** 2;
      noise += (exact - approximate) ** 2;
    }
  }
  return noise / signal;
}

/** ‖A − B‖² / ‖A‖². */
const relative = (a: Rows, b: Rows) =>
  Math.hypot(...a.flatMap((row, i) => row.map((value, j) => value - b[i]![j]!))) ** 2 / Math.hypot(...a.flat()) ** 2;

/** Solves A x = b by elimination with the largest pivot. */
function solve(a: Rows, b: readonly number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]!]);
  for (let p = 0; p < rows.length; p++) {
    const best = rows.findIndex(
      (row, i) => i >= p && Math.abs(row[p]!) === most(rows.slice(p).map((each) => each[p]!)),
    );
    [rows[p], rows[best]] = [rows[best]!, rows[p]!];
    for (let i = p + 1; i < rows.length; i++) {
      const factor = rows[i]![p]! / rows[p]![p]!;
      for (let j = p; j <= rows.length; j++) rows[i]![j]! -= factor * rows[p]![j]!;
    }
  }
  const x = rows.map(() => 0);
  for (let i = rows.length - 1; i >= 0; i--) {
    let left = rows[i]!.at(-1)!;
    for (let j = i + 1; j < rows.length; j++) left -= rows[i]![j]! * x[j]!;
    x[i] = left / rows[i]![i]!;
  }
  return x;
}

/** GPTQ from its meaning: whenever a column is rounded, the free weights of each row are the least-squares answer, solved afresh. */
function gptqAfresh({ weights, inputs }: Layer, bits: number): number[][][] {
  const size = inputs.length;
  const h = inputs.map((a) => inputs.map((b) => a.reduce((sum, value, s) => sum + value * b[s]!, 0)));
  const damping = (0.01 * h.reduce((sum, row, i) => sum + row[i]!, 0)) / size;
  h.forEach((row, i) => (row[i]! += damping));
  return Array.from({ length: size + 1 }, (_, columns) =>
    weights.map((original) => {
      const row = [...original];
      for (let j = 0; j < columns; j++) {
        row[j] = nearestMark(row[j]!, most(original), bits);
        const free = original.map((_, k) => k).slice(j + 1);
        const pull = free.map((k) => {
          let sum = 0;
          for (let fixed = 0; fixed <= j; fixed++) sum += h[k]![fixed]! * (original[fixed]! - row[fixed]!);
          return sum;
        });
        const shift = solve(
          free.map((a) => free.map((b) => h[a]![b]!)),
          pull,
        );
        free.forEach((k, index) => (row[k] = original[k]! + shift[index]!));
      }
      return row;
    }),
  );
}

/** Each weight times its channel's factor, to the nearest mark of its row, and back. */
function roundedUnder(weights: Rows, scales: readonly number[], bits: number): number[][] {
  return weights.map((row) => {
    const scaled = row.map((value, j) => value * scales[j]!);
    return scaled.map((value, j) => nearestMark(value, most(scaled), bits) / scales[j]!);
  });
}

const layers = fc.record({
  layer: fc
    .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 64 }))
    .map((args) => exampleLayer(...args)),
  bits: fc.integer({ min: 2, max: 6 }),
});

function expectClose(actual: Rows, expected: Rows): void {
  actual.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(expected[i]![j]!, 8)));
}

describe('stages', () => {
  it('of GPTQ hold what solving for the free weights afresh gives after every column', () => {
    fc.assert(
      fc.property(layers, ({ layer, bits }) => {
        const stages = stagesOf('gptq', layer, bits);
        const expected = gptqAfresh(layer, bits);
        const near = roundedUnder(layer.weights, Array<number>(8).fill(1), bits);
        expect(stages.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
        stages.forEach(({ weights, outputNoise, weightNoise, nearest }, columns) => {
          expectClose(weights, expected[columns]!);
          expectClose([[weightNoise]], [[relative(layer.weights, weights)]]);
          expect(outputNoise).toBeCloseTo(noiseOf(layer, expected[columns]!), 9);
          const soFar = layer.weights.map((row, i) => row.map((value, j) => (j < columns ? near[i]![j]! : value)));
          expect(nearest.outputNoise).toBeCloseTo(noiseOf(layer, soFar), 9);
        });
      }),
      { numRuns: 12 },
    );
  });

  it('of AWQ hold each weight rounded under the scale of its channel', () => {
    fc.assert(
      fc.property(layers, ({ layer, bits }) => {
        const means = layer.inputs.map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0) / row.length);
        const near = noiseOf(layer, roundedUnder(layer.weights, Array<number>(8).fill(1), bits));
        stagesOf('awq', layer, bits).forEach(({ at, weights, outputNoise, nearest }) => {
          const expected = roundedUnder(
            layer.weights,
            means.map((mean) => mean ** at),
            bits,
          );
          expectClose(weights, expected);
          expect(outputNoise).toBeCloseTo(noiseOf(layer, expected), 9);
          expect(nearest.outputNoise).toBeCloseTo(near, 9);
        });
      }),
      { numRuns: 6 },
    );
  });

  it('of SmoothQuant hold weights and inputs rounded after each channel was divided between them', () => {
    fc.assert(
      fc.property(layers, ({ layer, bits }) => {
        const roundInputs = (inputs: Rows) => {
          const reach = Math.max(...inputs.map(most));
          return inputs.map((row) => row.map((value) => nearestMark(value, reach, bits)));
        };
        const ones = Array<number>(8).fill(1);
        const near = noiseOf(layer, roundedUnder(layer.weights, ones, bits), roundInputs(layer.inputs));
        stagesOf('smoothquant', layer, bits).forEach(({ at, weights, scales, outputNoise, nearest }) => {
          const factors = layer.inputs.map(
            (row, j) => most(row) ** at / most(layer.weights.map((each) => each[j]!)) ** (1 - at),
          );
          factors.forEach((factor, j) => expect(scales[j]).toBeCloseTo(factor, 9));
          const divided = roundInputs(layer.inputs.map((row, j) => row.map((value) => value / factors[j]!)));
          const expected = roundedUnder(layer.weights, factors, bits);
          expectClose(weights, expected);
          const back = divided.map((row, j) => row.map((value) => value * factors[j]!));
          expect(outputNoise).toBeCloseTo(noiseOf(layer, expected, back), 9);
          expect(nearest.outputNoise).toBeCloseTo(near, 9);
        });
      }),
      { numRuns: 3 },
    );
  });

  it('are in whole steps where they are rounded, and in the steps of the original where not', () => {
    const layer = exampleLayer();
    const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9;
    stagesOf('gptq', layer, 4).forEach((stage, columns) =>
      inSteps(layer, stage, 4).forEach((row) =>
        row.forEach((value, j) => expect(isWhole(value) || j >= columns).toBe(true)),
      ),
    );
    for (const method of ['awq', 'smoothquant'] as const)
      stagesOf(method, layer, 4).forEach((stage: Stage) =>
        expect(
          inSteps(layer, stage, 4)
            .flat()
            .every((value) => isWhole(value) && Math.abs(value) <= 7 + 1e-9),
        ).toBe(true),
      );
    expect(inSteps(layer, stagesOf('gptq', layer, 4)[0]!, 4).map((row) => most(row).toFixed(9))).toEqual(
      Array(8).fill((7).toFixed(9)),
    );
  });

  it('end for GPTQ with weights further from the original and an output nearer to it', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const layer = exampleLayer(seed);
      const { nearest, ...gptq } = stagesOf('gptq', layer, 4).at(-1)!;
      expect(gptq.outputNoise).toBeLessThan(nearest.outputNoise);
      expect(gptq.weightNoise).toBeGreaterThan(nearest.weightNoise);
    }
  });
});
