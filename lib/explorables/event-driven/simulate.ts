import { countedDegrees, degreesFromBins } from './degree-bins';
import { type Degrees, degreesOfSize, equalDegrees, powerLawDegrees } from './degrees';
import type { Dataset } from './datasets';
import { lowPrecisionNodes } from './precision';
import { type Schedule, doubleBuffered, eventDriven, grahamBounds } from './schedule';
import { beatsOf, type Machine, defaultMachine, workOf } from './work';

/** A graph to run: a power law, equal degrees, or a dataset of which the sizes are published. */
export type GraphChoice =
  | { kind: 'power law'; nodes: number }
  | { kind: 'equal degrees'; nodes: number; degree: number }
  | { kind: 'dataset'; dataset: Dataset };

/** MAX_NEIGHBOURS of the public RTL: where every power law is cut. */
export const MAXIMUM_DEGREE = 1024;

/** Orders of nodes: as the graph gives them, from the lowest degree up, or from the highest down (longest first). */
export const nodeOrders = ['given', 'sorted', 'longest'] as const;
export type NodeOrder = (typeof nodeOrders)[number];

export interface Simulation {
  graph: GraphChoice;
  /** Exponent a of P(d) ~ d^−a; equal degrees ignore it. */
  exponent: number;
  slots: number;
  /** Share of the nodes, from the lowest degree up, that are aggregated in INT8. */
  lowShare: number;
  hostCycles: number;
  /** The order in which nodes are programmed; `given` when left out. */
  order?: NodeOrder;
  machine?: Machine;
  seed: number;
}

/** Both schedules of one graph, and what is read off them. */
export interface Run {
  degrees: Degrees;
  low: Uint8Array;
  /** Cycles a slot is held by each node. */
  work: Float64Array;
  lockStep: Schedule;
  event: Schedule;
  /** Sum of `work`: the same for both schedules, or they did not run the same graph. */
  workSum: number;
  bounds: { low: number; high: number };
}

/** Draws the degrees of a choice, in the order in which the graph gives its nodes. */
export function drawDegrees({ graph, exponent, seed }: Simulation): Degrees {
  if (graph.kind === 'equal degrees') return equalDegrees(graph.nodes, graph.degree);
  if (graph.kind === 'power law') return powerLawDegrees(graph.nodes, exponent, MAXIMUM_DEGREE, seed);
  const counted = countedDegrees[graph.dataset.name];
  if (counted) return degreesFromBins(counted, seed);
  return degreesOfSize(graph.dataset.nodes, graph.dataset.edges, exponent, MAXIMUM_DEGREE, seed);
}

/** The same nodes in another order. */
export function inOrder(degrees: Degrees, order: NodeOrder = 'given'): Degrees {
  if (order === 'given') return degrees;
  const sorted = degrees.slice().sort();
  return order === 'sorted' ? sorted : sorted.reverse();
}

/** Runs one graph under both schedules. A million nodes take well under a second (see `bench/explorables.ts`). */
export function simulate(simulation: Simulation): Run {
  const { slots, hostCycles, machine = defaultMachine } = simulation;
  const degrees = inOrder(drawDegrees(simulation), simulation.order);
  const low = lowPrecisionNodes(degrees, simulation.lowShare);
  const work = workOf(degrees, low, machine);
  const memory = { beats: beatsOf(degrees, low, machine), perCycle: machine.sharedBandwidth };
  return {
    degrees,
    low,
    work,
    lockStep: doubleBuffered(work, { slots, hostCycles, memory }),
    event: eventDriven(work, { slots, hostCycles, memory }),
    workSum: work.reduce((sum, cycles) => sum + cycles, 0),
    bounds: grahamBounds(work, slots, memory),
  };
}

/** How many times sooner the event-driven schedule ends. */
export function gainOf({ lockStep, event }: Run): number {
  return event.total === 0 ? 1 : lockStep.total / event.total;
}

/** Mean share of slots in use over a whole schedule. */
export function utilisationOf({ workSum }: Run, schedule: Schedule): number {
  return schedule.total === 0 ? 0 : workSum / (schedule.slots * schedule.total);
}
