import { type Degrees, degreesOfSize, equalDegrees, powerLawDegrees } from './degrees';
import type { Dataset } from './datasets';
import { lowPrecisionNodes } from './precision';
import { type Schedule, doubleBuffered, eventDriven, grahamBounds } from './schedule';
import { type Machine, defaultMachine, workOf } from './work';

/** A graph to run: a power law, equal degrees, or a dataset of which the sizes are published. */
export type GraphChoice =
  | { kind: 'power law'; nodes: number }
  | { kind: 'equal degrees'; nodes: number; degree: number }
  | { kind: 'dataset'; dataset: Dataset };

/** MAX_NEIGHBOURS of the public RTL: where every power law is cut. */
export const MAXIMUM_DEGREE = 1024;

export interface Simulation {
  graph: GraphChoice;
  /** Exponent a of P(d) ~ d^−a; equal degrees ignore it. */
  exponent: number;
  slots: number;
  /** Share of the nodes, from the lowest degree up, that are aggregated in INT8. */
  lowShare: number;
  hostCycles: number;
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

/** Draws the degrees of a choice. */
export function drawDegrees({ graph, exponent, seed }: Simulation): Degrees {
  if (graph.kind === 'equal degrees') return equalDegrees(graph.nodes, graph.degree);
  if (graph.kind === 'power law') return powerLawDegrees(graph.nodes, exponent, MAXIMUM_DEGREE, seed);
  return degreesOfSize(graph.dataset.nodes, graph.dataset.edges, exponent, MAXIMUM_DEGREE, seed);
}

/** Runs one graph under both schedules. A million nodes take well under a second (see `bench/explorables.ts`). */
export function simulate(simulation: Simulation): Run {
  const { slots, hostCycles, machine = defaultMachine } = simulation;
  const degrees = drawDegrees(simulation);
  const low = lowPrecisionNodes(degrees, simulation.lowShare);
  const work = workOf(degrees, low, machine);
  return {
    degrees,
    low,
    work,
    lockStep: doubleBuffered(work, { slots, hostCycles }),
    event: eventDriven(work, { slots, hostCycles }),
    workSum: work.reduce((sum, cycles) => sum + cycles, 0),
    bounds: grahamBounds(work, slots),
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
