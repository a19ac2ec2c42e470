import { countedDegrees } from '@/lib/explorables/event-driven/degree-bins';
import { publishedDatasets } from '@/lib/explorables/event-driven/published';
import type { GraphChoice, Simulation } from '@/lib/explorables/event-driven/simulate';
import { choice, initialState, range, type StateOf } from '../_furniture/figure-state';
import type { FigureWords } from '../_furniture/words';

const graphs = [
  { value: 'power', label: 'power law', title: 'Power law, 2,000 nodes' },
  { value: 'million', label: '1 M nodes', title: 'Power law, a million nodes' },
  { value: 'equal', label: 'equal', title: 'Equal degrees: 2,000 nodes with four neighbours each' },
  { value: 'cora', label: 'Cora' },
  { value: 'citeseer', label: 'CiteSeer' },
  { value: 'pubmed', label: 'PubMed' },
  { value: 'flickr', label: 'Flickr' },
  { value: 'reddit', label: 'Reddit' },
  { value: 'yelp', label: 'Yelp' },
] as const;

/** What a reader can set, and what an address can hold. `at` is the cursor, in thousandths of the longer schedule. */
export const fields = {
  graph: choice({ label: 'graph', options: graphs, initial: 'cora' }),
  host: choice({
    label: 'host',
    options: [
      { value: 'instant', label: 'instant' },
      { value: 'sixteen', label: '16 cycles a node', title: 'The host programs one node at a time, 16 cycles each' },
    ],
    initial: 'sixteen',
  }),
  order: choice({
    label: 'order of nodes',
    options: [
      { value: 'given', label: 'as given' },
      { value: 'sorted', label: 'sorted', title: 'From the fewest neighbours to the most' },
      { value: 'longest', label: 'longest first', title: 'From the most neighbours to the fewest' },
    ],
    initial: 'given',
  }),
  exponent: range({ label: 'tail exponent a', min: 2, max: 3.5, step: 0.05, initial: 2.4 }),
  slots: range({ label: 'node slots', min: 1, max: 256, step: 1, initial: 64 }),
  low: range({ label: 'nodes in INT8', min: 0, max: 100, step: 1, initial: 90, unit: '%' }),
  at: range({ label: 'time cursor', min: 0, max: 1000, step: 1, initial: 120 }),
};

export type State = StateOf<typeof fields>;

export const initial = initialState(fields);

/** Cycles per node of the "16 cycles" host: the constant that the published times come to, whatever its cause. */
export const HOST_CYCLES = 16;

const SEED = 7;

function graphOf(graph: State['graph']): GraphChoice {
  if (graph === 'power') return { kind: 'power law', nodes: 2000 };
  if (graph === 'million') return { kind: 'power law', nodes: 1_000_000 };
  if (graph === 'equal') return { kind: 'equal degrees', nodes: 2000, degree: 4 };
  const dataset = publishedDatasets.find(({ name }) => name.toLowerCase() === graph);
  if (!dataset) throw new Error(`no dataset is called ${graph}`);
  return { kind: 'dataset', dataset };
}

/** What the engine is asked to run; the cursor is no part of it. */
export function toSimulation({ graph, host, order, exponent, slots, low }: Omit<State, 'at'>): Simulation {
  return {
    graph: graphOf(graph),
    exponent,
    slots,
    lowShare: low / 100,
    hostCycles: host === 'sixteen' ? HOST_CYCLES : 0,
    order,
    seed: SEED,
  };
}

/** Whether the degrees are drawn from a power law; equal ones and counted ones are not. */
export function hasTail({ graph }: Simulation): boolean {
  return graph.kind === 'power law' || (graph.kind === 'dataset' && !countedDegrees[graph.dataset.name]);
}

/** Nodes of a simulation, which decide whether it runs at once or in a worker. */
export function nodesOf({ graph }: Simulation): number {
  return graph.kind === 'dataset' ? graph.dataset.nodes : graph.nodes;
}

/** What is drawn: "power law, a = 2.40; 2,000 nodes on 64 slots". */
export function headWords(
  state: State,
  { nodes, edges, slots }: { nodes: number; edges: number; slots: number },
  words: FigureWords,
): string {
  const { say, label, number, list } = words;
  const simulation = toSimulation(state);
  const { graph } = simulation;
  const name = graph.kind === 'dataset' ? graph.dataset.name : label(graph.kind);
  const tail = hasTail(simulation) ? [`a = ${number(state.exponent.toFixed(2))}`] : [];
  const sizes = [
    say('{count} nodes', { count: nodes }),
    say('{count} edges', { count: edges }),
    say({ one: '{count} slot', other: '{count} slots' }, { count: slots }),
  ];
  return `${list([name, ...tail])}: ${list(sizes)}`;
}
