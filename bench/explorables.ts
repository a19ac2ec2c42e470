// How long the engines of the explorables take: `npx tsx bench/explorables.ts`. Medians of seven runs after one to warm up.
import { simulate, type Simulation } from '@/lib/explorables/event-driven/simulate';
import { viewRun } from '@/lib/explorables/event-driven/view';
import { publishedDatasets } from '@/lib/explorables/event-driven/published';
import { experimentOf, methodNames, runsOf, SEED, type Settings } from '@/lib/explorables/thought-graphs/methods';
import { tallyRuns } from '@/lib/explorables/thought-graphs/run';
import { taskNames } from '@/lib/explorables/thought-graphs/fitted';

/** Median milliseconds of `times` calls, after one that is not counted. */
export function medianTime(work: () => unknown, times = 7): number {
  work();
  const spans = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return spans.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}

const simulation: Simulation = {
  graph: { kind: 'power law', nodes: 1_000_000 },
  exponent: 2.4,
  slots: 64,
  lowShare: 0.9,
  hostCycles: 0,
  seed: 7,
};

const settings: Settings = {
  method: 'graph',
  task: 'sorting32',
  solver: '405b',
  chain: { refinements: 2 },
  tree: { width: 10, depth: 2 },
  graph: { reduce: true, solveAttempts: 1, mergeAttempts: 10, refineAttempts: 0 },
  policy: { attempts: 3, budget: 60, wrong: 0, returns: true },
};

/** Times every explorable engine here and prints a line each. */
export function benchExplorables(): void {
  const line = (name: string, work: () => unknown) =>
    console.log(`${name.padEnd(52)} ${medianTime(work).toFixed(1).padStart(9)} ms`);
  line('event-driven: 2,000 nodes, both schedules', () =>
    viewRun(simulate({ ...simulation, graph: { kind: 'power law', nodes: 2000 } })),
  );
  line('event-driven: 1,000,000 nodes, both schedules', () => viewRun(simulate(simulation)));
  for (const dataset of publishedDatasets) {
    line(`event-driven: ${dataset.name}, ${dataset.nodes.toLocaleString('en')} nodes`, () =>
      viewRun(simulate({ ...simulation, graph: { kind: 'dataset', dataset } })),
    );
  }
  for (const task of taskNames) {
    for (const method of methodNames) {
      line(`thought graphs: ${task}, ${method}, ${runsOf(task)} runs`, () =>
        tallyRuns(experimentOf({ ...settings, task, method }), SEED, 0, runsOf(task)),
      );
    }
  }
}

benchExplorables();
