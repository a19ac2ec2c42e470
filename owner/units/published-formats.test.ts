import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import {
  E2M1,
  E2M3,
  E3M2,
  E4M3,
  E5M2,
  finiteValues,
  integer,
  largestValue,
} from '@/lib/explorables/number-formats/element-format';
import { affineQuantizer, decodeAffine, encodeAffine } from '@/lib/explorables/number-formats/integer-format';
import { meanBits, mixedMeanBits, quantize } from '@/lib/explorables/number-formats/quantize';
import { recipes } from '@/lib/explorables/number-formats/recipes';
import { seededRandom } from '@/lib/explorables/number-formats/random';
import { rulerLaw, rulerSqnr } from '@/lib/explorables/number-formats/ruler';
import { sampleTensor } from '@/lib/explorables/number-formats/tensor';
import { measure } from '@/lib/explorables/number-formats/measure';
import { decodeE8M0 } from '@/lib/explorables/number-formats/scale-format';
import {
  endOfLaw1,
  fitWeakLaw,
  law1,
  law2,
  perplexityChange,
  reachableRatio,
  savedByDoubling,
} from '@/lib/explorables/number-formats/scaling-laws';
import { dataFile } from '../essay-text';

const OCP = 'OCP Microscaling Formats 1.0, via jax-ml/ml_dtypes and microsoft/microxcaling';
const V1 = 'Scaling laws for mixed quantization, arXiv 2410.06722v1';
const MT229 = 'Analog Devices MT-229';
const DERIVED = 'derived in closed form';
const REFIT = 'our re-fit to the figures of arXiv 2410.06722v1';

const weights = sampleTensor({ distribution: 'gaussian', length: 1 << 16, seed: 1, outlierSize: 1, outlierShare: 0 });
const qwenByMatmul = fitWeakLaw(points('Qwen1.5', 'matmul'));
const qwenByLayer = fitWeakLaw(points('Qwen1.5', 'layer'));
const llamaByLayer = fitWeakLaw(points('Llama-2', 'layer'));

/** name, what the engine gives, what was published, tolerance, source */
const published: [string, number, number, number, string][] = [
  ['largest FP8 E4M3', largestValue(E4M3), 448, 0, OCP],
  ['largest FP8 E5M2', largestValue(E5M2), 57344, 0, OCP],
  ['largest FP6 E3M2', largestValue(E3M2), 28, 0, OCP],
  ['largest FP6 E2M3', largestValue(E2M3), 7.5, 0, OCP],
  ['largest FP4 E2M1', largestValue(E2M1), 6, 0, OCP],
  ['distinct values of FP4 E2M1', finiteValues(E2M1).length, 15, 0, OCP],
  ['largest MXINT8 element', largestValue(integer(8, 6)), 1.984375, 0, OCP],
  ['largest E8M0 scale', decodeE8M0(254), 2 ** 127, 0, OCP],
  ['smallest E8M0 scale', decodeE8M0(0), 2 ** -127, 0, OCP],
  ['bits a value, MXFP4', meanBits(recipes.MXFP4, Infinity), 4.25, 0, OCP],
  ['bits a value, MXINT4', meanBits(recipes.MXINT4, Infinity), 4.25, 0, OCP],
  ['bits a value, NVFP4', meanBits(recipes.NVFP4, Infinity), 4.5, 0, 'NVIDIA, Introducing NVFP4 (2025)'],
  ['bits a value, 95 % in MXINT4', mixedMeanBits(0.95, 4.25), 4.84, 0.005, DERIVED],
  ['dB a bit, uniform input', uniformSqnr(9) - uniformSqnr(8), 6.02, 0.1, MT229],
  ['dB at 4 bits, Gaussian on ±4σ, law with 16 steps', rulerLaw(16, 4), 16.8, 0.05, DERIVED],
  ['dB at 4 bits, Gaussian on ±4σ, symmetric ruler of 14 steps', rulerSqnr(weights.values, 4, 4), 15.7, 0.05, DERIVED],
  ['dB at 4 bits, Gaussian on ±4σ, affine ruler of 15 steps', gaussianSqnr(4), rulerLaw(15, 4), 0.05, DERIVED],
  ['dB lost to an outlier of 8 × in its tensor', outlierCost(8), 20 * Math.log10(8), 0.3, DERIVED],
  ['high precision saved by doubling, 5 % budget', savedByDoubling(law1[0].k), 0.059, 0.0005, V1],
  ['high precision saved by doubling, least', Math.min(...law1.map(({ k }) => savedByDoubling(k))), 0.054, 0.0005, V1],
  ['high precision saved by doubling, most', Math.max(...law1.map(({ k }) => savedByDoubling(k))), 0.062, 0.0006, V1],
  ['end of law 1, 5 % budget, billions', endOfLaw1(law1[0].c), 125, 0.5, V1],
  ['end of law 1, 10 % budget, billions', endOfLaw1(law1[1].c), 28.5, 0.05, V1],
  ['end of law 1, 20 % budget, billions', endOfLaw1(law1[2].c), 6.4, 0.05, V1],
  ['law 2, 7B, ratio 0.9, block 16, %', perplexityChange(law2[1], 16), 9.2, 0.05, V1],
  ['law 2, 7B, ratio 0.9, block 32, %', perplexityChange(law2[1], 32), 14.2, 0.1, V1],
  ['law 2, 7B, ratio 0.9, block 128, %', perplexityChange(law2[1], 128), 33, 0.5, V1],
  ['law 2, 7B, ratio 0.9, block 512, %', perplexityChange(law2[1], 512), 79, 0.5, V1],
  ['weak law, Qwen-1.5 by matmul: points', qwenByMatmul.points, 30, 0, REFIT],
  ['weak law, Qwen-1.5 by matmul: C', qwenByMatmul.C, 0.0049, 0.00005, REFIT],
  ['weak law, Qwen-1.5 by matmul: A', qwenByMatmul.A, 4.49, 0.005, REFIT],
  ['weak law, Qwen-1.5 by matmul: exponent of N', qwenByMatmul.g, 0.49, 0.005, REFIT],
  ['weak law, Qwen-1.5 by matmul: R²', qwenByMatmul.rSquared, 0.97, 0.005, REFIT],
  ['weak law, Qwen-1.5 by layer: points', qwenByLayer.points, 35, 0, REFIT],
  ['weak law, Qwen-1.5 by layer: C', qwenByLayer.C, 0.0106, 0.00005, REFIT],
  ['weak law, Qwen-1.5 by layer: A', qwenByLayer.A, 3.53, 0.005, REFIT],
  ['weak law, Qwen-1.5 by layer: exponent of N', qwenByLayer.g, 0.36, 0.005, REFIT],
  ['weak law, Qwen-1.5 by layer: R²', qwenByLayer.rSquared, 0.84, 0.005, REFIT],
  ['weak law, Llama-2 by layer: A', llamaByLayer.A, 3.55, 0.005, REFIT],
  ['weak law, Llama-2 by layer: exponent of N', llamaByLayer.g, 0.34, 0.006, REFIT],
  ['weak law, Llama-2 by layer: R²', llamaByLayer.rSquared, 0.61, 0.005, REFIT],
  [
    'ratio gained by doubling, Qwen-1.5 by matmul',
    reachableRatio(qwenByMatmul, 14, 0.1) - reachableRatio(qwenByMatmul, 7, 0.1),
    0.076,
    0.001,
    REFIT,
  ],
];

describe('published numbers', () => {
  test.each(published)('%s', (_, computed, value, tolerance) => {
    expect(Math.abs(computed - value)).toBeLessThanOrEqual(tolerance);
  });
});

test('a fit needs enough points that can be fitted', () => {
  expect(() => fitWeakLaw([{ parameters: 1, ratio: 0.5, loss: 0 }])).toThrow('at least four points');
});

/** The digitised curves of v1 at ratios of a half and more, as the re-fit takes them. */
function points(family: string, granularity: string) {
  const rows = csvParse(dataFile('scaling_v1_perplexity_digitised.csv')).filter(
    (row) => row.family === family && row.granularity === granularity,
  );
  const base = new Map(
    rows.filter(({ Qr }) => Number(Qr) === 0).map((row) => [row.params_B, Number(row.ppl_slimpajama)]),
  );
  return rows
    .filter(({ Qr }) => Number(Qr) >= 0.5)
    .map((row) => ({
      parameters: Number(row.params_B),
      ratio: Number(row.Qr),
      loss: Math.log(Number(row.ppl_slimpajama) / base.get(row.params_B)!),
    }));
}

function uniformSqnr(bits: number): number {
  const random = seededRandom(3);
  return affineSqnr(
    Array.from({ length: 1 << 16 }, () => 2 * random() - 1),
    1,
    bits,
  );
}

function gaussianSqnr(bits: number): number {
  return affineSqnr([...weights.values], 4, bits);
}

function affineSqnr(values: number[], reach: number, bits: number): number {
  const quantizer = affineQuantizer(-reach, reach, bits);
  const noise = values.reduce((sum, x) => sum + (x - decodeAffine(quantizer, encodeAffine(quantizer, x))) ** 2, 0);
  return 10 * Math.log10(values.reduce((sum, x) => sum + x * x, 0) / noise);
}

/** dB that every other value of a tensor with one scale loses when one value grows; measured at 8 bits, where rounding is fine. */
function outlierCost(size: number): number {
  const recipe = { element: integer(8), groupSize: Infinity, scale: 'fp32' as const };
  const sqnr = (outlierSize: number) => {
    const tensor = sampleTensor({
      distribution: 'gaussian',
      length: 1 << 16,
      seed: 1,
      outlierSize,
      outlierShare: 1e-9,
    });
    return measure(tensor, recipe, quantize(tensor.values, recipe)).ordinarySqnr;
  };
  return sqnr(1) - sqnr(size);
}
