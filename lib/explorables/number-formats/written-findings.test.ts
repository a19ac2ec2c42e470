// What the essay says was found is printed from these engines. This recomputes it and looks for it in the text, so that
// neither can change alone. A content folder without the essay has nothing to check.
import { existsSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { dataFile, essayFile, essayText, percent, tableRows } from '../../testing/essay-text';
import {
  awq,
  bothRounded,
  exampleLayer,
  gptq,
  kurtosis,
  multiply,
  outputError,
  rotate,
  roundRows,
  smooth,
  type Layer,
  type Matrix,
} from './calibrate';
import { buyerRows, cheapest, clippingRows, decodeRows, gigabytes, reaches, ridgeBatch } from './essay-data';
import { fourBitFormats, sampleOf, sqnrOf } from './four-bits';
import { bestReach, rulerLaw, rulerSqnr } from './ruler';
import { sampleTensor } from './tensor';

const formats = 'what-a-number-costs';
const gaussian = sampleTensor({
  distribution: 'gaussian',
  length: 1 << 16,
  seed: 1,
  outlierSize: 1,
  outlierShare: 0,
}).values;

describe.skipIf(!existsSync(essayFile(formats)))('What a number costs', () => {
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
      (layer) => only(layer, gptq(layer, 4)),
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

  it('counts the points that no other beats in bytes and perplexity', () => {
    const points = csvParse(dataFile('scaling_v1_perplexity_digitised.csv'))
      .filter((row) => row.family === 'Qwen1.5' && row.granularity === 'matmul')
      .map((row) => ({
        parameters: Number(row.params_B),
        ratio: Number(row.Qr),
        perplexity: Number(row.ppl_slimpajama),
      }));
    const front = cheapest(points).filter((point) => gigabytes(point) > 2 && gigabytes(point) < 20);
    expect([front.length, front.filter(({ ratio }) => ratio >= 0.95).length]).toEqual([14, 12]);
    expect(dataFile('bits_and_perplexity.csv').trim().split('\n')).toEqual(buyerRows(points));
  });

  it('draws its charts from files that hold what is computed here', () => {
    expect(dataFile('clipping.csv').trim().split('\n')).toEqual(clippingRows());
    expect(dataFile('decode_roofline.csv').trim().split('\n')).toEqual(decodeRows());
    expect([16, 4.25].map((bits) => Math.round(ridgeBatch(bits)))).toEqual([295, 78]);
  });
});
