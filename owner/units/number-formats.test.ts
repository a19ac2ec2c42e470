// What the essay says was found is printed from these engines. This recomputes it and looks for it in the text, so that
// neither can change alone.
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { dataFile, essayText, percent, tableRows } from '../essay-text';
import {
  awq,
  bothRounded,
  exampleLayer,
  gptqSteps,
  kurtosis,
  outputError,
  rotate,
  roundRows,
  smooth,
  type Layer,
} from '@/lib/explorables/number-formats/calibrate';
import { stagesOf, type Method, type Stage } from '@/lib/explorables/number-formats/layer-stages';
import { multiply, type Matrix } from '@/lib/explorables/number-formats/matrix';
import {
  blockCells,
  buyerRows,
  cacheBytes,
  cachedRate,
  cacheRows,
  cheapest,
  clippingRows,
  decodeRows,
  gigabytes,
  lawOneRows,
  reaches,
  ridgeBatch,
} from '@/lib/explorables/number-formats/essay-data';
import { fourBitFormats, sampleOf, sqnrOf } from '@/lib/explorables/number-formats/four-bits';
import { bestReach, rulerLaw, rulerSqnr } from '@/lib/explorables/number-formats/ruler';
import { fitWeakLaw } from '@/lib/explorables/number-formats/scaling-laws';
import { greedyMask, layerViews, lossOf, maskRows, smallNetwork } from '@/lib/explorables/number-formats/small-network';
import { sampleTensor } from '@/lib/explorables/number-formats/tensor';

const formats = 'what-a-number-costs';
const gaussian = sampleTensor({
  distribution: 'gaussian',
  length: 1 << 16,
  seed: 1,
  outlierSize: 1,
  outlierShare: 0,
}).values;

/** What a method comes to: GPTQ after its last column, the others at their best exponent. */
function ended(method: Method, layer: Layer, bits: number): Stage {
  const stages = stagesOf(method, layer, bits);
  if (method === 'gptq') return stages.at(-1)!;
  return stages.reduce((best, each) => (each.outputNoise < best.outputNoise ? each : best));
}

describe('What a number costs', () => {
  const text = () => essayText(formats);
  const decibels = (value: number) => value.toFixed(1).replace('-', '−');

  it('prints the noise of a ruler by law and as measured', () => {
    const expected = [2, 3, 4, 6, 8].map((bits) => [
      `${bits}`,
      decibels(rulerLaw(2 ** bits, 4)),
      decibels(rulerLaw(2 ** bits - 2, 4)),
      decibels(rulerSqnr(gaussian, 4, bits)),
    ]);
    expect(tableRows(text(), 'tab:ruler')).toEqual(expected);
  });

  it('prints twelve four-bit formats on three distributions', () => {
    const samples = (['gaussian', 'laplace', 'student-t'] as const).map(sampleOf);
    const expected = fourBitFormats.map(({ name, block, bits, round }) => [
      name,
      `${block}`,
      (Math.round(100 * bits) / 100).toFixed(2),
      ...samples.map((values) => sqnrOf(values, round(values)).toFixed(1)),
    ]);
    expect(tableRows(text(), 'tab:four')).toEqual(expected);
  });

  it('says where a four-bit ruler should end', () => {
    const bell = bestReach(gaussian, 4, reaches);
    expect(text()).toContain(
      `at ${bell.reach.toFixed(1)} standard deviations, where SQNR is ${bell.sqnr.toFixed(1)} dB`,
    );
    const tails = sampleOf('student-t');
    const most = (values: Float64Array) => values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    expect(text()).toContain(
      `${most(gaussian).toFixed(1)} standard deviations, gives ${rulerSqnr(gaussian, most(gaussian), 4).toFixed(1)}`,
    );
    expect(text()).toContain(
      `${bestReach(tails, 4, reaches).sqnr.toFixed(1)} dB against ${rulerSqnr(tails, most(tails), 4).toFixed(1)}`,
    );
  });

  it('prints what each method leaves of the noise of a layer', () => {
    const layers = Array.from({ length: 51 }, (_, i) => exampleLayer(i + 1));
    const median = (values: number[]) => [...values].sort((a, b) => a - b)[25] ?? NaN;
    const only = (layer: Layer, rounded: Matrix) => outputError(layer, multiply(rounded, layer.inputs));
    const methods: ((layer: Layer) => number)[] = [
      (layer) => only(layer, roundRows(layer.weights, 4)),
      (layer) => only(layer, gptqSteps(layer, 4).at(-1)!),
      (layer) => only(layer, awq(layer, 4).rounded),
      (layer) => bothRounded(layer, layer, 8),
      (layer) => bothRounded(layer, smooth(layer), 8),
      (layer) => bothRounded(layer, layer, 4),
      (layer) => bothRounded(layer, smooth(layer), 4),
      (layer) => bothRounded(layer, rotate(layer), 4),
    ];
    const noises = methods.map((method) => layers.map(method));
    const printed = tableRows(text(), 'tab:layer').map(([, , noise]) => noise);
    expect(printed).toEqual(noises.map((noise, i) => `${percent(median(noise), i < 5 ? 3 : 2)}%`));
    const better = (one: number, than: number) => layers.filter((_, i) => noises[one]![i]! < noises[than]![i]!).length;
    expect(text()).toContain(`helps in all ${better(1, 0)} layers`);
    expect(text()).toContain(`helps in ${better(7, 5)} of ${layers.length}`);
    const before = median(layers.map(({ inputs }) => kurtosis(inputs.flat())));
    const after = median(layers.map((layer) => kurtosis(rotate(layer).inputs.flat())));
    expect(text()).toContain(`from ${before.toFixed(0)} to ${after.toFixed(1)}`);
  });

  it('says what three methods do to the weights of a layer and to its output', () => {
    const printed = (share: number) => `${Number((100 * share).toPrecision(3))}`;
    const layer = exampleLayer(1);
    const opened = stagesOf('gptq', layer, 4)[3]!;
    const moved = opened.weights.flatMap((row, i) => {
      const step = Math.max(...layer.weights[i]!.map(Math.abs)) / 7;
      return row.slice(3).map((value, j) => Math.abs(value - layer.weights[i]![j + 3]!) / step);
    });
    expect(text()).toContain(`have moved by up to ${Math.max(...moved).toFixed(1)} steps of their rulers`);
    expect(text()).toContain(
      `noise of the output is ${printed(opened.outputNoise)}% where plain rounding would have ${printed(opened.nearest.outputNoise)}.`,
    );
    const end = ended('gptq', layer, 4);
    const off = end.weights.flat().filter((value, i) => Math.abs(value - end.nearest.weights.flat()[i]!) > 1e-9);
    expect(text()).toContain(`${off.length} of the 64 weights stand on another mark than their nearest`);
    const worse = (stage: Stage) => (stage.weightNoise / stage.nearest.weightNoise).toFixed(1);
    expect(text()).toContain(
      `is then ${worse(end)} times what plain rounding leaves, and that of the output ${(100 * end.outputNoise).toFixed(3)}% against ${(100 * end.nearest.outputNoise).toFixed(3)}.`,
    );
    const awqEnd = ended('awq', layer, 4);
    expect(awqEnd.at).toBe(0.4);
    expect(text()).toContain(
      `noise of the weights ${worse(awqEnd)} times as large and divides that of the output by ${(awqEnd.nearest.outputNoise / awqEnd.outputNoise).toFixed(0)}.`,
    );
    expect(text()).toContain(`${ended('smoothquant', layer, 8).at} is best here`);
  });

  it('says that in all layers the weights get worse and the output better, and what is owed to the loud input', () => {
    const seeds = Array.from({ length: 51 }, (_, i) => i + 1);
    for (const seed of seeds)
      for (const [method, bits] of [
        ['gptq', 4],
        ['awq', 4],
        ['smoothquant', 8],
      ] as const) {
        const { nearest, weightNoise, outputNoise } = ended(method, exampleLayer(seed), bits);
        expect(weightNoise).toBeGreaterThan(nearest.weightNoise);
        expect(outputNoise).toBeLessThan(nearest.outputNoise);
      }
    const median = (method: Method, loud: number) =>
      seeds.map((seed) => 100 * ended(method, exampleLayer(seed, loud), 4).outputNoise).sort((a, b) => a - b)[25]!;
    const both = (loud: number) => [median('gptq', loud).toFixed(3), median('awq', loud).toFixed(3)];
    const [gptqAlike, awqAlike] = both(1);
    expect(text()).toContain(`GPTQ is ahead of AWQ, ${gptqAlike}% against ${awqAlike} at the median`);
    const [gptqTwice, awqTwice] = both(2);
    expect(text()).toContain(`AWQ leads, ${awqTwice} against ${gptqTwice}.`);
  }, 90_000);

  it('counts the points that no other beats in bytes and perplexity', () => {
    const points = csvParse(dataFile('scaling_v1_perplexity_digitised.csv'))
      .filter((row) => row.family === 'Qwen1.5' && row.granularity === 'matmul')
      .map((row) => ({
        parameters: Number(row.params_B),
        ratio: Number(row.Qr),
        perplexity: Number(row.ppl_slimpajama),
      }));
    const front = cheapest(points).filter((point) => gigabytes(point) > 2 && gigabytes(point) < 20);
    // The topic of mixed precision says the same.
    expect([front.length, front.filter(({ ratio }) => ratio >= 0.95).length]).toEqual([14, 12]);
    expect(dataFile('bits_and_perplexity.csv').trim().split('\n')).toEqual(buyerRows(points));
  });

  it('draws the published lines of the first law through the points of its figure', () => {
    const points = csvParse(dataFile('scaling_v1_fig6_points.csv')).map((row) => {
      const [budget = 0, parameters = 0, share = 0] = Object.values(row).map(Number);
      return { budget, parameters, share };
    });
    expect(dataFile('law_one.csv').trim().split('\n')).toEqual(lawOneRows(points));
  });

  it('draws its charts from files that hold what is computed here', () => {
    expect(dataFile('clipping.csv').trim().split('\n')).toEqual(clippingRows());
    expect(dataFile('decode_roofline.csv').trim().split('\n')).toEqual(decodeRows());
    expect([16, 4.25].map((bits) => Math.round(ridgeBatch(bits)))).toEqual([295, 78]);
  });

  it('prints MXINT4 by block, clean and with outliers', () => {
    const expected = blockCells(1 << 16).map(({ block, bits, clean, rest, zero }) => [
      block === Infinity ? 'whole tensor' : `${block}`,
      (Math.round(100 * bits) / 100).toFixed(2),
      decibels(clean),
      decibels(rest),
      `${percent(zero, 0)}%`,
    ]);
    expect(tableRows(text(), 'tab:blocks')).toEqual(expected);
  });

  it('prints the re-fit of every family and granularity, and what it predicts', () => {
    const rows = csvParse(dataFile('scaling_v1_perplexity_digitised.csv'));
    const pointsOf = (family: string, granularity: string) => {
      const own = rows.filter((row) => row.family === family && row.granularity === granularity);
      const whole = new Map(
        own.filter(({ Qr }) => Qr === '0').map((row) => [row.params_B, Number(row.ppl_slimpajama)]),
      );
      return own
        .filter(({ Qr }) => Number(Qr) >= 0.5)
        .map((row) => ({
          parameters: Number(row.params_B),
          ratio: Number(row.Qr),
          loss: Math.log(Number(row.ppl_slimpajama) / whole.get(row.params_B)!),
        }));
    };
    const kinds = [
      ['Qwen1.5', 'matmul', 'Qwen-1.5, matrix product'],
      ['Qwen1.5', 'layer', 'Qwen-1.5, layer'],
      ['Llama-2', 'matmul', 'Llama-2, matrix product'],
      ['Llama-2', 'layer', 'Llama-2, layer'],
    ] as const;
    const expected = kinds.map(([family, granularity, label]) => {
      const points = pointsOf(family, granularity);
      const { A, g, rSquared, typicalFactor, points: used } = fitWeakLaw(points);
      const cells = [A, g, rSquared].map((value) => value.toFixed(2));
      const last = [`×${typicalFactor.toFixed(2)}`, ((g * Math.LN2) / A).toFixed(3)];
      return [label, `${used} of ${points.length}`, ...cells, ...last];
    });
    expect(tableRows(text(), 'tab:refit')).toEqual(expected);
    const qwen = pointsOf('Qwen1.5', 'matmul');
    const { C, A, g } = fitWeakLaw(qwen.filter(({ parameters }) => parameters !== 32));
    const predicted = [0.9, 0.95, 0.975, 0.99].map((ratio) => Math.expm1(C * Math.exp(A * ratio) * 32 ** -g));
    const [first, second, third, fourth] = predicted.map((share) => percent(share));
    expect(text()).toContain(`the formula says ${first}, ${second}, ${third} and ${fourth}% at the four ratios`);
  });

  it('says when the cache outweighs the weights, and what narrowing each is worth', () => {
    expect(dataFile('cache_roofline.csv').trim().split('\n')).toEqual(cacheRows());
    const from = (bits: number) => Math.ceil(bits / 8 / (cacheBytes(16, 32, 1) / 8e9)).toLocaleString('en');
    expect(text()).toContain(`from ${from(16)} tokens of context on, and weights of 4.25 bits from ${from(4.25)}.`);
    const gain = (weights: number, cache: number, context: number) =>
      cachedRate(weights, cache, context) / cachedRate(16, 16, context);
    expect(text()).toContain(
      `narrow weights make decoding ${gain(4.25, 16, 256).toFixed(1)} times as fast and a narrow cache ${gain(16, 4.25, 256).toFixed(2)} times, at 16,384 tokens ${gain(4.25, 16, 16384).toFixed(1)} and ${gain(16, 4.25, 16384).toFixed(1)} times`,
    );
    for (const context of [256, 4096, 16384]) expect(gain(4.25, 4.25, context).toFixed(1)).toBe('3.8');
  });

  it('says what a small network is like in four bits, and what masks do to it', () => {
    const { layers, weights } = smallNetwork();
    expect(text()).toContain(
      `with ${weights.reduce((sum, { length }) => sum + length, 0).toLocaleString('en')} weights and biases in five layers`,
    );
    expect(text()).toContain(`among its ${layers.reduce((sum, [, outputs]) => sum + outputs, 0)} units`);
    const expected = layerViews().map(({ inputs, outputs, kurtosis: tail, int4, mxint4, mxfp4, alone }) => [
      `${inputs} → ${outputs}`,
      tail.toFixed(1),
      ...[int4, mxint4, mxfp4].map(decibels),
      `${percent(alone)}%`,
    ]);
    expect(tableRows(text(), 'tab:network')).toEqual(expected);
    expect(dataFile('random_masks.csv').trim().split('\n')).toEqual(maskRows());
  });

  it('says what the best of fifty masks is worth', () => {
    const whole = lossOf(smallNetwork());
    // The file is recomputed by the test before.
    const masks = csvParse(dataFile('random_masks.csv')).filter(({ chosen }) => chosen === 'at random');
    const [half, most] = [masks.slice(0, 50), masks.slice(50)].map((rows) =>
      rows.map((row) => Number(row.loss_pct) / 100),
    );
    const best = (losses: number[]) => Math.min(...losses);
    expect(text()).toContain(`losses from ${percent(best(half!))} to ${percent(Math.max(...half!))}%`);
    expect(text()).toContain(`adds ${percent(best(half!) - whole)} points to the ${percent(whole)} of the network`);
    expect(greedyMask(0.5).loss - whole).toBeLessThan(0.001);
    expect(text()).toContain(`the two come to ${percent(best(most!))} and ${percent(greedyMask(0.9).loss)}%`);
    expect(text()).toContain(
      `${percent(Math.max(...half!))} against ${percent(greedyMask(1).loss)}%: in a real network`,
    );
  });
});
