// Numbers in the texts that follow from a formula, from the data beside it or from an engine, and that no table holds. This
// recomputes them and looks for them in the text, so that neither can change alone.
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '@/lib/explorables/intervals';
import { integer } from '@/lib/explorables/number-formats/element-format';
import { measure } from '@/lib/explorables/number-formats/measure';
import { quantize } from '@/lib/explorables/number-formats/quantize';
import { sampleTensor } from '@/lib/explorables/number-formats/tensor';
import { law1 } from '@/lib/explorables/number-formats/scaling-laws';
import { publishedDatasets } from '@/lib/explorables/event-driven/published';
import { comparison } from '@/lib/explorables/event-driven/regime';
import { gainOf, simulate } from '@/lib/explorables/event-driven/simulate';
import { parseAttempts } from '@/lib/explorables/repeated-sampling/attempts';
import { nameOf } from '@/lib/explorables/repeated-sampling/curves';
import { betaPass } from '@/lib/explorables/repeated-sampling/pass-at-k';
import { hasFailed, parseEpisodes } from '@/lib/explorables/thought-graphs/episodes';
import { dataFile, essayText, percent, tableRows } from '../essay-text';

const rows = (name: string) => csvParse(dataFile(name));

describe('What a number costs', () => {
  const text = () => essayText('what-a-number-costs');

  it('says what an outlier leaves of the others at four bits', () => {
    const recipe = { element: integer(4), groupSize: Infinity, scale: 'fp32' } as const;
    const beside = (outlierSize: number) => {
      const tensor = sampleTensor({
        distribution: 'gaussian',
        length: 1 << 16,
        seed: 1,
        outlierSize,
        outlierShare: 1e-9,
      });
      const rounded = quantize(tensor.values, recipe);
      const kept = [...rounded.values].filter((value, i) => value !== 0 && !tensor.isOutlier[i]).length;
      return { sqnr: measure(tensor, recipe, rounded).ordinarySqnr, kept };
    };
    expect(text()).toContain(`keeps no more than ${beside(1).sqnr.toFixed(1)} dB`);
    expect(text()).toContain(`all but ${beside(10).kept} of the others become zero`);
    expect(beside(10).sqnr).toBeLessThan(0.05);
    expect(text()).toContain(`Beyond $r = ${2 * (2 ** 3 - 1)}$ nothing is left`);
    expect(beside(14.01).kept).toBe(0);
  });

  it('fits the first law to its points with the constants that are printed', () => {
    const points = rows('scaling_v1_fig6_points.csv').map((row) => Object.values(row).map(Number));
    [5, 10, 20].forEach((budget, i) => {
      const own = points.filter(([of]) => of === budget);
      const mean = (read: (point: number[]) => number) => own.reduce((sum, point) => sum + read(point), 0) / own.length;
      const [share, size] = [mean(([, , x]) => x!), mean(([, n]) => Math.log(n!))];
      const slope =
        mean(([, n, x]) => (x! - share) * (Math.log(n!) - size)) / mean(([, , x]) => (x! - share) * (x! - share));
      expect(Math.abs(slope - law1[i]!.k)).toBeLessThan(0.01);
      expect(Math.abs(size - slope * share - law1[i]!.c)).toBeLessThan(0.01);
    });
  });

  it('says how the curves of bytes and perplexity lie', () => {
    const points = rows('bits_and_perplexity.csv').map((row) => ({
      size: Number(row.params_B),
      ratio: Number(row.Qr),
      x: Math.log(Number(row.gigabytes)),
      y: Number(row.ppl),
    }));
    /** Perplexity of a larger model at a ratio of 0.95 over what the smaller one has at the same bytes. */
    const over = (larger: number, smaller: number) => {
      const { x, y } = points.find(({ size, ratio }) => size === larger && ratio === 0.95)!;
      const curve = points.filter(({ size }) => size === smaller).sort((a, b) => a.x - b.x);
      const after = curve.findIndex((point) => point.x >= x);
      const [left, right] = [curve[after - 1]!, curve[after]!];
      return y / (left.y + ((x - left.x) / (right.x - left.x)) * (right.y - left.y));
    };
    expect(Math.abs(over(7, 4) - 1)).toBeLessThan(0.005);
    for (const [larger, smaller] of [[4, 1.8] as const, [14, 7] as const, [32, 14] as const])
      expect(over(larger, smaller)).toBeLessThan(0.98);
    expect(text()).toContain('meets the curve of the next smaller one, and those of 4, 14 and 32 billion lie below it');
  });
});

describe('Who chooses the next thought?', () => {
  const text = () => essayText('who-chooses-the-next-thought');

  it('says what samples buy where questions differ, and what a chain with checks costs', () => {
    const spread = { a: 0.2, b: 1.8 };
    expect(text()).toContain(`they solve ${percent(betaPass(spread, 65), 0)}%`);
    expect(text()).toContain(`257 samples ${percent(betaPass(spread, 257), 0)}%`);
    const steps = (tries: number) => percent((1 - 0.1 ** tries) ** 20, 0);
    expect(text()).toContain(
      `succeeds ${steps(1)}% of the time; with one retry per step, ${steps(2)}%; with two, ${steps(3)}%`,
    );
    expect(text()).toContain(`takes ${(20 * (1 + 0.1 + 0.01)).toFixed(1)} queries on average`);
  });

  it('says what could not be read, and what the run that the table leaves out had missed', () => {
    const runs = parseAttempts(dataFile('aries_tot_attempts.csv'));
    const named = (name: string) => runs.find((run) => nameOf(run) === name)!;
    const refined = named('Nemotron-70B, sorting 32').problems.flatMap(([, first = []]) => first);
    const unread = refined.filter((error) => error >= 1000).length;
    expect(refined).toHaveLength(1000);
    expect(text()).toContain(`first thousand refinements ${unread} could not be read`);
    const missed = named('405B, sets 32').problems.filter(([direct = []]) => !direct.includes(0));
    expect(missed).toHaveLength(2);
    expect(missed.flat(2)).not.toContain(0);
  });

  it('counts the merges of the long episodes', () => {
    const long = parseEpisodes(dataFile('aries_policy_episodes.csv')).filter(({ task }) => /64|128/.test(task));
    const merges = long.map(
      ({ steps }) => steps.filter((step) => step.action === 'aggregate' && !hasFailed(step)).length,
    );
    expect(merges.filter((count) => count === 1 || count === 2)).toHaveLength(8);
    expect(merges).toHaveLength(10);
    expect(text()).toContain('In eight of the ten episodes the agent merges once or twice');
  });

  it('prints the intervals of the counts, and the queries that the logs name', () => {
    const logged = rows('aries_run_queries.csv').filter(({ model }) => model === 'llama-3.1-405b');
    const methods = {
      'one query': 'io',
      'chain of thought': 'cot',
      'tree of thoughts': 'tot',
      'graph schedule, GoT25': 'got25',
      'graph schedule, GoT50': 'got50',
      'graph schedule, GoT100': 'got100',
      policy: 'llm',
    };
    const cellsOf = (task: string, method: string) => {
      const run = logged.find(
        (row) => row.task === task && row.method === (`${task} ${method}` === 'sorting32 llm' ? 'llm-1' : method),
      );
      if (!run) return ['–', '–', '–'];
      const { low, high } = wilsonInterval(Number(run.solved), Number(run.problems));
      // One query is one query, also where the log does not name it.
      const queries =
        method === 'io' ? '1' : run.queries_mean ? `${Math.round(10 * Number(run.queries_mean)) / 10}` : '–';
      return [run.solved!, `${percent(low, 0)}–${percent(high, 0)}`, queries];
    };
    const expected = Object.entries(methods).map(([label, method]) => {
      const [lists, sets] = [cellsOf('sorting32', method), cellsOf('sets32', method)];
      return [label, ...lists.slice(0, 2), ...sets.slice(0, 2), lists[2], sets[2]];
    });
    expect(tableRows(text(), 'tab:solved')).toEqual(expected);
  });
});

describe('Why graphs starve accelerators', () => {
  const text = () => essayText('graphs-starve-accelerators');
  const run = (name: string, exponent: number = comparison.exponent) => {
    const dataset = publishedDatasets.find((each) => each.name === name)!;
    return simulate({ ...comparison, exponent, graph: { kind: 'dataset', dataset }, hostCycles: 16 });
  };

  it('counts the batches that take longer than the next takes to program', () => {
    const long = (name: string) => {
      const { work } = run(name);
      const { slots } = comparison;
      const batches = Array.from({ length: Math.ceil(work.length / slots) }, (_, i) =>
        work.slice(i * slots, (i + 1) * slots).some((cycles) => cycles > 16 * slots),
      );
      return `${percent(batches.filter(Boolean).length / batches.length, 0)}%`;
    };
    for (const name of ['Cora', 'CiteSeer', 'PubMed']) expect(long(name)).toBe('0%');
    expect(text()).toContain(`On Flickr ${long('Flickr')} of batches hold one that does, on Yelp ${long('Yelp')}`);
    expect(text()).toContain(`a hundred neighbours on average, ${long('Reddit')}.`);
  });

  it('says what the assumed tail changes', () => {
    const gains = (name: string) => [3, 2].map((exponent) => gainOf(run(name, exponent)));
    const printed = (name: string, low: number, high: number) => {
      const [least, most] = gains(name);
      return `from ${least!.toFixed(low)} to ${most!.toFixed(high)} on ${name}`;
    };
    expect(text()).toContain(
      `the gain goes ${printed('Flickr', 2, 2)}, ${printed('Reddit', 1, 1)} and ${printed('Yelp', 2, 1)}.`,
    );
  });

  it('says what lock step costs on a pure power law', () => {
    const gain = (exponent: number) => {
      const tail = exponent - 1;
      // Γ(S + 1) / Γ(S + 1 − 1/α) is the product of i / (i − 1/α) over 1 to S, times 1 / Γ(1 − 1/α), which cancels.
      const most = Array.from({ length: 64 }, (_, i) => (i + 1) / (i + 1 - 1 / tail)).reduce((a, b) => a * b, 1);
      return (most / (tail / (tail - 1))).toFixed(1);
    };
    expect(text()).toContain(`for $a = 3$ and 64 slots $G$ is ${gain(3)}, and for $a = 2.5$ it is ${gain(2.5)}`);
  });
});
