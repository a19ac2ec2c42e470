// What the essays say was found is printed from these engines. This recomputes it and looks for it in the text, so that
// neither can change alone. A content folder without an essay has nothing to check.
import { existsSync, readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { cyclesPerNode } from './event-driven/datasets';
import { publishedDatasets } from './event-driven/published';
import { bytesPerNode, compareSchedules, powerLawGain, rooflineRows, shareOfPeak } from './event-driven/regime';
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
} from './number-formats/calibrate';
import {
  buyerRows,
  cheapest,
  clippingRows,
  decodeRows,
  gigabytes,
  reaches,
  ridgeBatch,
} from './number-formats/essay-data';
import { fourBitFormats, sampleOf, sqnrOf } from './number-formats/four-bits';
import { bestReach, rulerLaw, rulerSqnr } from './number-formats/ruler';
import { sampleTensor } from './number-formats/tensor';
import { histogramOf, parseAttempts, rightAnswers } from './repeated-sampling/attempts';
import { nameOf } from './repeated-sampling/curves';
import { bootstrapBeta, fitBeta } from './repeated-sampling/fit-beta';
import { bestSamples } from './repeated-sampling/imperfect-verifier';
import { type Beta, betaPass, independentPass, meanPassAtK } from './repeated-sampling/pass-at-k';
import { compareRefinement } from './repeated-sampling/refinement';
import { hasFailed, parseEpisodes, totalsOf } from './thought-graphs/episodes';
import { table4 } from './thought-graphs/published';
import type { TaskName } from './thought-graphs/fitted';

const content = new URL('../../content/', import.meta.url);
const data = (name: string) => readFileSync(new URL(`data/${name}`, content), 'utf8');
const essay = (name: string) => new URL(`posts/${name}.mdx`, content);
const read = (name: string) => readFileSync(essay(name), 'utf8');
const percent = (share: number, digits = 1) => (100 * share).toFixed(digits);

/** The rows of the table with this id, as cells, without its head. */
function tableRows(text: string, id: string): string[][] {
  const [, table = ''] = text.split(`<Table id="${id}"`);
  const [body = ''] = table.split('</Table>');
  const lines = body.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const sampling = 'who-chooses-the-next-thought';

describe.skipIf(!existsSync(essay(sampling)))('Who chooses the next thought?', () => {
  const runs = parseAttempts(data('aries_tot_attempts.csv'));
  const episodes = parseEpisodes(data('aries_policy_episodes.csv'));
  const text = () => read(sampling);
  const named = (name: string) => runs.find((run) => nameOf(run) === name)!;

  it('prints what ten samples solve, measured and by two models', () => {
    const ten = (beta: Beta) => betaPass(beta, 10);
    const expected = runs.map((run) => {
      const counts = rightAnswers(run);
      const three = rightAnswers(run, 3);
      const beta = fitBeta(histogramOf(counts));
      const { low, high } = bootstrapBeta(three, 3, ten);
      return [
        nameOf(run),
        percent(meanPassAtK(counts, 10, 1)),
        percent(meanPassAtK(counts, 10, 10), 0),
        percent(independentPass(counts, 10, 10)),
        `${beta.a.toFixed(2)}, ${beta.b.toFixed(2)}`,
        percent(ten(beta)),
        `${percent(ten(fitBeta(histogramOf(three, 3))))} (${percent(low, 0)}–${percent(high, 0)})`,
      ];
    });
    expect(tableRows(text(), 'tab:pass')).toEqual(expected);
  });

  it('says how closely the Beta follows the measured curves', () => {
    const misses = runs.flatMap((run) => {
      const counts = rightAnswers(run);
      const beta = fitBeta(histogramOf(counts));
      return Array.from({ length: 10 }, (_, i) => Math.abs(betaPass(beta, i + 1) - meanPassAtK(counts, 10, i + 1)));
    });
    expect(text()).toContain(`to within ${percent(Math.max(...misses))} points at every $k$`);
  });

  it('prints what refining achieved beside sampling on', () => {
    const rows = tableRows(text(), 'tab:refine');
    for (const [name = '', ...cells] of rows) {
      const view = compareRefinement(named(name));
      expect(cells).toEqual([
        `${view.missed}`,
        `${percent(view.refinementRight)}%`,
        `${percent(view.directRight)}%`,
        view.refined.join(', '),
        view.sampled.map((value) => value.toFixed(1)).join(', '),
      ]);
    }
    expect(rows).toHaveLength(5);
  });

  it('names the best number of samples under a verifier that errs', () => {
    const beta = fitBeta(histogramOf(rightAnswers(named('405B, sorting 32'))));
    const [two, five] = [bestSamples(beta, 0.02, 1), bestSamples(beta, 0.05, 1)];
    expect(text()).toContain(`is ${two}, with 5% it is ${five}.`);
  });

  it('counts the policy’s steps and checks', () => {
    const lists = episodes.filter(({ task }) => task === 'sorting32');
    const { steps, failed } = totalsOf(lists);
    const checks = lists.map(
      (list) => list.steps.filter(({ action }) => action === 'ground truth' || action === 'groundtruth').length,
    );
    const again = lists.filter((_, i) => (checks[i] ?? 0) > 1);
    expect(text()).toContain(
      `there are ${steps.toLocaleString('en-GB')} such steps, of which the environment refused ${failed}`,
    );
    expect(text()).toContain(
      `${again.length} episodes check more than once, and ${again.filter(({ solved }) => solved).length} of them are solved`,
    );
  });

  it('tells the episode as it was', () => {
    const told = episodes.find(({ task, problem }) => task === 'sorting32' && problem === 24)!;
    const rows = tableRows(text(), 'tab:episode').map(([step, action, nodes, result]) => ({
      step,
      action,
      nodes,
      refused: result?.startsWith('refused'),
    }));
    expect(rows).toEqual(
      told.steps.map((step, i) => ({
        step: `${i}`,
        action: step.action.replace('groundtruth', 'ground truth'),
        nodes: step.nodes.join(', '),
        refused: hasFailed(step),
      })),
    );
  });

  it('sets the policy beside the leanest schedule of the search', () => {
    const trials = csvParse(data('aries_static_search_trials_llama405b.csv')).filter(
      (row) => Number(row.mean_error) < 100_000,
    );
    const names: Record<string, TaskName> = {
      'sorting 32': 'sorting32',
      'sorting 64': 'sorting64',
      'sorting 128': 'sorting128',
      'sets 32': 'set_intersection32',
      'sets 64': 'set_intersection64',
      'sets 128': 'set_intersection128',
    };
    const expected = Object.entries(names).map(([label, task]) => {
      const ofTask = trials.filter((row) => row.task === task);
      const least = Math.min(...ofTask.map((row) => Number(row.query_count)));
      const lean = ofTask.filter((row) => Number(row.query_count) === least).map((row) => Number(row.mean_error));
      const mean = lean.reduce((sum, error) => sum + error, 0) / lean.length;
      return [label, `${least}`, `${lean.length}`, mean.toFixed(2), table4[task]['405b'].llm.toFixed(2)];
    });
    expect(tableRows(text(), 'tab:lean')).toEqual(expected);
  });
});

const formats = 'what-a-number-costs';
const gaussian = sampleTensor({
  distribution: 'gaussian',
  length: 1 << 16,
  seed: 1,
  outlierSize: 1,
  outlierShare: 0,
}).values;

describe.skipIf(!existsSync(essay(formats)))('What a number costs', () => {
  const text = () => read(formats);
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
    const points = csvParse(data('scaling_v1_perplexity_digitised.csv'))
      .filter((row) => row.family === 'Qwen1.5' && row.granularity === 'matmul')
      .map((row) => ({
        parameters: Number(row.params_B),
        ratio: Number(row.Qr),
        perplexity: Number(row.ppl_slimpajama),
      }));
    const front = cheapest(points).filter((point) => gigabytes(point) > 2 && gigabytes(point) < 20);
    expect([front.length, front.filter(({ ratio }) => ratio >= 0.95).length]).toEqual([14, 12]);
    expect(data('bits_and_perplexity.csv').trim().split('\n')).toEqual(buyerRows(points));
  });

  it('draws its charts from files that hold what is computed here', () => {
    expect(data('clipping.csv').trim().split('\n')).toEqual(clippingRows());
    expect(data('decode_roofline.csv').trim().split('\n')).toEqual(decodeRows());
    expect([16, 4.25].map((bits) => Math.round(ridgeBatch(bits)))).toEqual([295, 78]);
  });
});

const graphs = 'graphs-starve-accelerators';

describe.skipIf(!existsSync(essay(graphs)))('Why graphs starve accelerators', () => {
  const text = () => read(graphs);
  const share = (value: number) => percent(value, 0) + '%';
  /** Cycles a node of every published graph, as given with both hosts, and with an instant one in the other orders. */
  const compared = () =>
    publishedDatasets.map((dataset) => ({
      dataset,
      instant: compareSchedules(dataset, 0),
      sixteen: compareSchedules(dataset, 16),
      sorted: compareSchedules(dataset, 0, 'sorted'),
      longest: compareSchedules(dataset, 0, 'longest'),
    }));
  let known: ReturnType<typeof compared> | undefined;
  const comparisons = () => (known ??= compared());

  it('prints what events gain on a power law', () => {
    const expected = [2, 2.5, 3, 3.5].map((exponent) => {
      const [plain, fixed] = [powerLawGain(exponent, 0), powerLawGain(exponent, 16)];
      expect(plain.leastEventUtilisation).toBeGreaterThan(0.86);
      expect(fixed.leastEventUtilisation).toBeGreaterThan(0.98);
      return [
        exponent.toFixed(1),
        plain.meanDegree.toFixed(1),
        plain.gain.toFixed(1),
        share(plain.utilisation),
        fixed.gain.toFixed(1),
        share(fixed.utilisation),
      ];
    });
    expect(tableRows(text(), 'tab:gain').slice(0, 4)).toEqual(expected);
  });

  it('prints what events gain on the published graphs', () => {
    const expected = comparisons().map(({ dataset, instant, sixteen }) => [
      dataset.name,
      cyclesPerNode(dataset).toFixed(1),
      instant.lockStep.toFixed(1),
      instant.event.toFixed(1),
      instant.gain.toFixed(2),
      sixteen.lockStep.toFixed(1),
      sixteen.event.toFixed(1),
      `**${sixteen.gain.toFixed(2)}**`,
    ]);
    expect(tableRows(text(), 'tab:regime')).toEqual(expected);
  });

  it('prints what the order of nodes changes', () => {
    const expected = comparisons().map(({ dataset, instant, sorted, longest }) => {
      expect(sorted.lockStep / instant.event).toBeLessThan(1.175);
      const cycles = [instant.lockStep, sorted.lockStep, longest.lockStep, instant.event, longest.event];
      return [dataset.name, ...cycles.map((value) => value.toFixed(2))];
    });
    expect(tableRows(text(), 'tab:orders')).toEqual(expected);
  });

  it('prints the bytes of a node and their share of the memory’s peak', () => {
    const expected = publishedDatasets.map((dataset) => [
      dataset.name,
      Math.round(bytesPerNode(dataset, 'float32')).toLocaleString('en-GB'),
      Math.round(bytesPerNode(dataset, 'int8')).toLocaleString('en-GB'),
      share(shareOfPeak(dataset, 'float32')),
      share(shareOfPeak(dataset, 'int8')),
    ]);
    expect(tableRows(text(), 'tab:roofline')).toEqual(expected);
    expect(data('ample_roofline.csv').trim().split('\n')).toEqual(rooflineRows(publishedDatasets, 16));
  });
});
