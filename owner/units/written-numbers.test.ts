// The write-ups print numbers that were computed from the CSV files beside them. This recomputes those numbers and looks for
// them in the text, so that neither can change alone.
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { dataFile, essayText } from '../essay-text';

type Row = Record<string, string>;

const read = (essay: string): string => essayText(essay).replace(/(\d),(?=\d{3})/g, '$1');
const rows = (name: string): Row[] => [...csvParse(dataFile(name))] as Row[];
const number = (row: Row, column: string): number => Number(row[column]);
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: number[]): number => sum(values) / values.length;
const geometricMean = (values: number[]): number => Math.exp(mean(values.map(Math.log)));

/** The cells of the table rows whose first cells are these. */
function cells(text: string, ...first: string[]): string[] {
  const start = `| ${first.join(' | ')} |`;
  const line = text.split('\n').find((candidate) => candidate.startsWith(start));
  if (!line) throw new Error(`no table row starts with ${start}`);
  return line
    .slice(start.length)
    .split('|')
    .map((cell) => cell.replace(/[*×%+]/g, '').trim())
    .filter(Boolean);
}

/** Least squares of y on a constant, u and v, by solving the normal equations with the means taken out. */
function fitPlane(points: { u: number; v: number; y: number }[]): {
  constant: number;
  u: number;
  v: number;
  r2: number;
} {
  const centre = { u: mean(points.map((p) => p.u)), v: mean(points.map((p) => p.v)), y: mean(points.map((p) => p.y)) };
  const moment = (a: 'u' | 'v' | 'y', b: 'u' | 'v' | 'y') =>
    sum(points.map((p) => (p[a] - centre[a]) * (p[b] - centre[b])));
  const determinant = moment('u', 'u') * moment('v', 'v') - moment('u', 'v') ** 2;
  const u = (moment('u', 'y') * moment('v', 'v') - moment('v', 'y') * moment('u', 'v')) / determinant;
  const v = (moment('v', 'y') * moment('u', 'u') - moment('u', 'y') * moment('u', 'v')) / determinant;
  const constant = centre.y - u * centre.u - v * centre.v;
  return { constant, u, v, r2: (u * moment('u', 'y') + v * moment('v', 'y')) / moment('y', 'y') };
}

it.each(['what-a-number-costs', 'graphs-starve-accelerators', 'who-chooses-the-next-thought'])(
  '%s closes signs to their numbers, as its figures do',
  (essay) => {
    expect(
      read(essay).match(/\d[\s\u00a0\u202f]+(?:%|×(?=[.,;)]| (?:as|the|over|against|more|than)\b)).*/g),
    ).toBeNull();
  },
);

describe('What a number costs', () => {
  const text = () => read('what-a-number-costs');
  const matmul = rows('scaling_v1_perplexity_digitised.csv').filter(
    (row) => row.family === 'Qwen1.5' && row.granularity === 'matmul',
  );
  const loss = (size: string, ratio: string) =>
    number(matmul.find((row) => row.params_B === size && row.Qr === ratio) ?? {}, 'delta_ppl_pct');

  it.each(['0.5', '1.8', '4', '7', '14', '32'])('gives the perplexity increases of the %s B model', (size) => {
    const printed = cells(text(), `${size} B`).slice(1).map(Number);
    const exact = ['0.5', '0.9', '0.95', '0.99'].map((ratio) => loss(size, ratio));
    printed.forEach((value, i) => expect(Math.abs(value - (exact[i] ?? NaN))).toBeLessThanOrEqual(0.051));
  });

  it('fits the size and the ratio', () => {
    const unquantized = new Map(
      matmul.filter((row) => row.Qr === '0').map((row) => [row.params_B, number(row, 'ppl_slimpajama')]),
    );
    const fit = fitPlane(
      matmul
        .filter((row) => number(row, 'Qr') >= 0.5)
        .map((row) => ({
          u: number(row, 'Qr'),
          v: -Math.log(number(row, 'params_B')),
          y: Math.log(Math.log(number(row, 'ppl_slimpajama') / (unquantized.get(row.params_B) ?? NaN))),
        })),
    );
    expect(text()).toContain(
      `$C = ${Math.exp(fit.constant).toFixed(4)}$, $A = ${fit.u.toFixed(2)}$ and $\\gamma = ${fit.v.toFixed(2)}$, with $R^2 = ${fit.r2.toFixed(2)}$`,
    );
    expect(text()).toContain(`at fixed loss it buys ${((fit.v * Math.LN2) / fit.u).toFixed(3)} of ratio`);
  });

  it('counts the cells in which the finer assignment is ahead', () => {
    const all = rows('scaling_v1_perplexity_digitised.csv').filter((row) => row.Qr !== '0');
    const key = (row: Row) => `${row.family} ${row.params_B} ${row.Qr}`;
    const layer = new Map(
      all.filter((row) => row.granularity === 'layer').map((row) => [key(row), number(row, 'delta_ppl_pct')]),
    );
    const pairs = all.filter((row) => row.granularity === 'matmul' && layer.has(key(row)));
    const ahead = pairs.filter((row) => number(row, 'delta_ppl_pct') < (layer.get(key(row)) ?? NaN));
    expect(text()).toContain(`have ${pairs.length} pairs of cells`);
    expect(text()).toContain(`is ahead in ${ahead.length} of them and behind in ${pairs.length - ahead.length}`);
  });
});

describe('Who chooses the next thought?', () => {
  const text = () => read('who-chooses-the-next-thought');
  const trials = rows('aries_static_search_trials_llama405b.csv');

  it.each([
    ['64', 1, 1],
    ['64', 1, 5],
    ['64', 1, 10],
    ['64', 1, 20],
    ['64', 20, 5],
    ['128', 1, 1],
    ['128', 15, 1],
    ['128', 20, 1],
    ['128', 1, 10],
    ['128', 1, 15],
    ['128', 1, 20],
  ])('gives queries, trials and error on %s digits with %i solves and %i merges', (length, solves, merges) => {
    const chosen = trials.filter(
      (row) =>
        row.task === `sorting${length}` &&
        row.keepbest === 'True' &&
        row.refine === 'False' &&
        number(row, 'generate_attempts') === solves &&
        number(row, 'aggregate_attempts') === merges,
    );
    const [queries, count, error] = cells(text(), length, `${solves}`, `${merges}`).map(Number);
    expect(new Set(chosen.map((row) => number(row, 'query_count')))).toEqual(new Set([queries]));
    expect(chosen).toHaveLength(count ?? NaN);
    expect(Math.abs(mean(chosen.map((row) => number(row, 'mean_error'))) - (error ?? NaN))).toBeLessThanOrEqual(0.051);
  });

  it.each([
    ['one query', 'io'],
    ['chain of thought', 'cot'],
    ['tree of thoughts', 'tot'],
    ['graph schedule, GoT25', 'got25'],
    ['graph schedule, GoT100', 'got100'],
  ])('gives the problems solved by %s', (label, run) => {
    const counts = rows('aries_log_success_counts.csv').filter((row) => row.model === 'llama-3.1-405b');
    const solved = (task: string) => counts.find((row) => row.run === `${task}-${run}`)?.successes;
    const printed = cells(text(), label);
    expect([printed[0], printed[2]]).toEqual([solved('sorting32'), solved('set-intersection32')]);
  });
});

describe('Why graphs starve accelerators', () => {
  const text = () => read('graphs-starve-accelerators');
  const gcn = rows('ample_table1_gcn.csv');
  const cpu = gcn.map((row) => number(row, 'cpu_ms') / number(row, 'ample_ms'));
  const gpu = gcn.map((row) => number(row, 'gpu_ms') / number(row, 'ample_ms'));
  const ratios = rows('ample_over_gpu.csv').map((row) => number(row, 'ample_over_gpu'));

  it('gives the table with its speedups', () => {
    gcn.forEach((row, i) => {
      const printed = cells(text(), (row.dataset ?? '').replace(/ \(.*/, ''));
      expect(printed.slice(0, 2)).toEqual([row.nodes, row.edges_pyg]);
      expect(printed.slice(3, 6).map(Number)).toEqual(
        ['cpu_ms', 'gpu_ms', 'ample_ms'].map((column) => number(row, column)),
      );
      expect(printed.slice(6)).toEqual([(cpu[i] ?? NaN).toFixed(0), (gpu[i] ?? NaN).toFixed(1)]);
    });
  });

  it('gives the means', () => {
    const share = (values: number[]) => ((100 * sum(values.slice(0, 2))) / sum(values)).toFixed(0);
    const total = (column: string) => sum(gcn.map((row) => number(row, column)));
    expect(text()).toContain(
      `is ${geometricMean(cpu).toFixed(0)}× over the CPU and ${geometricMean(gpu).toFixed(1)}× over the GPU`,
    );
    expect(text()).toContain(
      `supply ${share(cpu)}% of the sum behind the GCN mean over the CPU and ${share(gpu)}% of that`,
    );
    expect(text()).toContain(
      `gives ${(total('cpu_ms') / total('ample_ms')).toFixed(0)}× and ${(total('gpu_ms') / total('ample_ms')).toFixed(1)}×`,
    );
    expect(text()).toContain(`the geometric mean of all eighteen ratios is ${geometricMean(ratios).toFixed(1)}`);
    expect(ratios.filter((ratio) => ratio > 1)).toHaveLength(13);
  });

  it('derives the ratios from the figure', () => {
    const exact = rows('ample_fig3_speedup_vs_cpu.csv').map((row) => number(row, 'ample_x') / number(row, 'gpu_x'));
    exact.forEach((value, i) => expect(Math.abs(value - (ratios[i] ?? NaN))).toBeLessThan(0.006));
  });
});
