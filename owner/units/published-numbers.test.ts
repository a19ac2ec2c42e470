import { describe, expect, it } from 'vitest';
import { cyclesPerNode, parseDatasets } from '@/lib/explorables/event-driven/datasets';
import { publishedDatasets } from '@/lib/explorables/event-driven/published';
import { table4 } from '@/lib/explorables/thought-graphs/published';
import { dataFile } from '../essay-text';

const datasets = parseDatasets(dataFile('ample_table1_gcn.csv'));
const speedups = dataFile('ample_fig3_speedup_vs_cpu.csv')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [model = '', dataset = '', gpu, ample] = line.split(',');
    return { model, dataset, gpu: Number(gpu), ample: Number(ample) };
  });

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const geometric = (values: number[]) => Math.exp(mean(values.map(Math.log)));
const models = ['GCN', 'GIN', 'GraphSAGE'];
const ofModel = (model: string) => speedups.filter((each) => each.model === model);
const overCpu = (model: string) => mean(ofModel(model).map(({ ample }) => ample));
const overGpu = (model: string) => mean(ofModel(model).map(({ ample, gpu }) => ample / gpu));
const named = (name: string) => datasets.find((dataset) => dataset.name === name) ?? datasets[0]!;
const slower = (model: string) =>
  ofModel(model)
    .filter(({ ample, gpu }) => ample < gpu)
    .map(({ dataset }) => dataset)
    .join();
const llm = (task: keyof typeof table4) => table4[task]['405b'];

const FIG3 = 'AMPLE paper, Fig. 3';
const TABLE1 = 'AMPLE paper, Table I';
const TABLE4 = 'December 2024 preprint, Table 4';

/** Name, value computed here, value published or derived in the dossier, tolerance, source. */
const numbers: [name: string, computed: number, published: number, tolerance: number, source: string][] = [
  ['AMPLE over CPU, GCN, arithmetic mean', overCpu('GCN'), 361.3, 1, FIG3],
  ['AMPLE over CPU, GIN, arithmetic mean', overCpu('GIN'), 285.8, 0.2, FIG3],
  ['AMPLE over CPU, GraphSAGE, arithmetic mean', overCpu('GraphSAGE'), 81.7, 0.5, FIG3],
  ['AMPLE over CPU, mean of three models: the 243 of the CV', mean(models.map(overCpu)), 243, 1, FIG3],
  [
    "AMPLE over GPU, GCN, of the table's times",
    mean(datasets.map(({ gpuMs, ampleMs }) => gpuMs / ampleMs)),
    12.9,
    0.1,
    TABLE1,
  ],
  ['AMPLE over GPU, GIN: 5.7 of the figure, not the 7.5 of the conclusion', overGpu('GIN'), 5.7, 0.05, FIG3],
  ['AMPLE over GPU, mean of three models: the 7.2 of the CV', mean([12.9, 5.7, 3.0]), 7.2, 0.01, FIG3],
  [
    'AMPLE over CPU, GCN, geometric mean',
    geometric(datasets.map(({ cpuMs, ampleMs }) => cpuMs / ampleMs)),
    136,
    1,
    `${TABLE1}, derived`,
  ],
  [
    'AMPLE over GPU, GCN, geometric mean',
    geometric(datasets.map(({ gpuMs, ampleMs }) => gpuMs / ampleMs)),
    6.6,
    0.05,
    `${TABLE1}, derived`,
  ],
  ['nodes per millisecond, Reddit', named('Reddit').nodes / named('Reddit').ampleMs, 9463.6, 20, TABLE1],
  ['nodes per millisecond, Flickr', named('Flickr').nodes / named('Flickr').ampleMs, 12350, 25, TABLE1],
  ['cycles per node at 200 MHz, Yelp', cyclesPerNode(named('Yelp')), 16.04, 0.01, `${TABLE1}, derived`],
  ['cycles per node at 200 MHz, Cora', cyclesPerNode(named('Cora')), 18.17, 0.01, `${TABLE1}, derived`],
  ['cycles per node at 200 MHz, Reddit', cyclesPerNode(named('Reddit')), 21.12, 0.01, `${TABLE1}, derived`],
  [
    'cycles per edge, Reddit',
    (named('Reddit').ampleMs * 2e5) / named('Reddit').edges,
    0.21,
    0.005,
    `${TABLE1}, derived`,
  ],
  ['policy against GoT25, sorting 32, times better', llm('sorting32').got25 / llm('sorting32').llm, 3.3, 0.1, TABLE4],
  [
    'policy against GoT100, sorting 32, times better',
    llm('sorting32').got100 / llm('sorting32').llm,
    1.3,
    0.05,
    TABLE4,
  ],
  [
    'policy against GoT25, sets of 32, times better',
    llm('set_intersection32').got25 / llm('set_intersection32').llm,
    2.33,
    0.01,
    TABLE4,
  ],
  [
    'policy against GoT25, sorting 64, times worse',
    llm('sorting64').llm / llm('sorting64').got25,
    4.12,
    0.01,
    `${TABLE4}, derived`,
  ],
  [
    'policy against GoT25, sorting 128, times worse',
    llm('sorting128').llm / llm('sorting128').got25,
    2.35,
    0.01,
    `${TABLE4}, derived`,
  ],
  [
    'policy against GoT25, sets of 64, times worse',
    llm('set_intersection64').llm / llm('set_intersection64').got25,
    1.61,
    0.01,
    `${TABLE4}, derived`,
  ],
  [
    'policy against GoT25, sets of 128, times worse',
    llm('set_intersection128').llm / llm('set_intersection128').got25,
    4.32,
    0.01,
    `${TABLE4}, derived`,
  ],
];

describe('published and derived numbers', () => {
  it.each(numbers)('%s: %d', (_name, computed, published, tolerance) => {
    expect(Math.abs(computed - published)).toBeLessThanOrEqual(tolerance);
  });

  it('AMPLE is slower than the GPU on the graphs the dossier names', () => {
    expect(slower('GCN')).toBe('');
    expect(slower('GIN')).toBe('Flickr,Yelp');
    expect(slower('GraphSAGE')).toBe('Flickr,Reddit,Yelp');
  });
});

it('the figure of events has the datasets as they are in the table of the paper', () => {
  expect(publishedDatasets).toEqual(datasets);
});
