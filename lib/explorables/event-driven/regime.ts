import { CLOCK_HZ, type Dataset } from './datasets';
import { powerLawDegrees } from './degrees';
import { doubleBuffered, eventDriven } from './schedule';
import { type NodeOrder, type Simulation, gainOf, simulate } from './simulate';
import { HBM_BYTES_PER_SECOND, type Precision, nodeBeats } from './work';

const BEAT_BYTES = 64;

/** The settings under which the essay compares graphs: those of the figure as it opens. */
export const comparison = { exponent: 2.4, slots: 64, lowShare: 0.9, seed: 7 } as const;

/** Cycles a node under both schedules, and how many times sooner events end. */
export interface Comparison {
  lockStep: number;
  event: number;
  gain: number;
}

/** One published graph under both schedules, with a host that takes `hostCycles` a node. */
export function compareSchedules(dataset: Dataset, hostCycles: number, order: NodeOrder = 'given'): Comparison {
  const simulation: Simulation = { ...comparison, graph: { kind: 'dataset', dataset }, hostCycles, order };
  const run = simulate(simulation);
  return { lockStep: run.lockStep.total / dataset.nodes, event: run.event.total / dataset.nodes, gain: gainOf(run) };
}

/** Bytes that a node of the graph's mean degree transfers. */
export function bytesPerNode({ nodes, edges }: Dataset, precision: Precision, features = 64): number {
  return BEAT_BYTES * nodeBeats(edges / nodes, precision, features);
}

/** What share of the memory's peak the published time uses, if nothing but those bytes is moved. */
export function shareOfPeak(dataset: Dataset, precision: Precision): number {
  const seconds = dataset.ampleMs / 1000;
  return (bytesPerNode(dataset, precision) * dataset.nodes) / seconds / HBM_BYTES_PER_SECOND;
}

/** Rows of `ample_roofline.csv`: curve, mean degree, nodes per millisecond. */
export function rooflineRows(datasets: readonly Dataset[], hostCycles: number): string[] {
  const degrees = [1, 2, 4, 8, 16, 32, 64, 128, 256];
  const row = (curve: string, degree: number, perMs: number) => `"${curve}",${degree},${perMs.toFixed(1)}`;
  const roof = (precision: Precision, degree: number) =>
    HBM_BYTES_PER_SECOND / 1000 / (BEAT_BYTES * nodeBeats(degree, precision, 64));
  const published = datasets.map(({ nodes, edges, ampleMs }) => [edges / nodes, nodes / ampleMs] as const);
  return [
    'curve,mean_degree,nodes_per_ms',
    ...degrees.map((degree) => row('memory, FP32', degree, roof('float32', degree))),
    ...degrees.map((degree) => row('memory, INT8', degree, roof('int8', degree))),
    ...degrees.map((degree) => row(`${hostCycles} cycles a node`, degree, CLOCK_HZ / 1000 / hostCycles)),
    ...published.sort(([a], [b]) => a - b).map(([degree, perMs]) => row('published', Number(degree.toFixed(2)), perMs)),
  ];
}

/** Lock step against events on a power law, averaged over seeds: what a node costs is its degree and a fixed part. */
export interface PowerLawGain {
  meanDegree: number;
  gain: number;
  utilisation: number;
  /** Least share of slot time in use under events, over the seeds. */
  leastEventUtilisation: number;
}

/** Averages over seeds 0 to `seeds` − 1 for degrees ⌊Pareto⌋ on [1, 1,025), 100,000 nodes and 64 slots. */
export function powerLawGain(exponent: number, fixedCycles: number, seeds = 4): PowerLawGain {
  const [nodes, slots] = [100_000, 64];
  const each = Array.from({ length: seeds }, (_, seed) => {
    const degrees = powerLawDegrees(nodes, exponent, 1024, seed);
    const work = Float64Array.from(degrees, (degree) => degree + fixedCycles);
    const [lockStep, event] = [doubleBuffered(work, { slots }).total, eventDriven(work, { slots }).total];
    const load = work.reduce((sum, cycles) => sum + cycles, 0) / slots;
    const meanDegree = degrees.reduce((sum, degree) => sum + degree, 0) / nodes;
    return { meanDegree, gain: lockStep / event, utilisation: load / lockStep, inUse: load / event };
  });
  const mean = (read: (one: (typeof each)[number]) => number) => each.reduce((sum, one) => sum + read(one), 0) / seeds;
  return {
    meanDegree: mean((one) => one.meanDegree),
    gain: mean((one) => one.gain),
    utilisation: mean((one) => one.utilisation),
    leastEventUtilisation: Math.min(...each.map((one) => one.inUse)),
  };
}
