import { CLOCK_HZ } from './datasets';
import type { Degrees } from './degrees';

/** The machine of the model. Widths and beats follow the public RTL; latency and overhead are ours. */
export interface Machine {
  /** Features per node. The public benchmark script uses 64. */
  features: number;
  /** Cycles from a request to its first beat. */
  latency: number;
  /** Beats of 64 bytes that arrive per cycle at one slot's port. */
  bandwidth: number;
  /** Beats per cycle of the whole memory, which all slots share. */
  sharedBandwidth: number;
  /** Fixed cycles per node, beside the latency. */
  overhead: number;
}

/** Peak of the U280's high-bandwidth memory, 32 channels of 14.375 GB/s (AMD UG1393). */
export const HBM_BYTES_PER_SECOND = 460e9;

const BEAT_BYTES = 64;
const ID_BYTES = 4;

export const defaultMachine: Machine = {
  features: 64,
  latency: 64,
  bandwidth: 1,
  sharedBandwidth: HBM_BYTES_PER_SECOND / CLOCK_HZ / BEAT_BYTES,
  overhead: 16,
};

/** Precisions of the model: bytes per value, and features one aggregation core takes (`age_pkg.sv`). */
export const precisions = {
  float32: { bytes: 4, featuresPerCore: 16 },
  int8: { bytes: 1, featuresPerCore: 64 },
} as const;

export type Precision = keyof typeof precisions;

/** Beats of one neighbour's features. */
export function beatsPerNeighbour(features: number, precision: Precision): number {
  return Math.ceil((features * precisions[precision].bytes) / BEAT_BYTES);
}

/** Beats that a node of degree d transfers: its list of neighbours, 4 bytes each, and their features. */
export function nodeBeats(degree: number, precision: Precision, features: number): number {
  return Math.ceil((ID_BYTES * degree) / BEAT_BYTES) + degree * beatsPerNeighbour(features, precision);
}

/**
 * Cycles a slot is held by a node of degree d: latency + max(fetch, aggregate) + overhead, where aggregating shares the beats
 * of the features among ⌈F / features per core⌉ cores. With the widths of the RTL a core takes a beat in a cycle, so that it
 * never waits longer than the port does.
 */
export function nodeCycles(degree: number, precision: Precision, machine: Machine = defaultMachine): number {
  const beats = degree * beatsPerNeighbour(machine.features, precision);
  const cores = Math.ceil(machine.features / precisions[precision].featuresPerCore);
  const fetch = Math.ceil((ID_BYTES * degree) / BEAT_BYTES) + beats / machine.bandwidth;
  return machine.latency + Math.max(fetch, beats / cores) + machine.overhead;
}

/** The cycles of every node, those marked low in INT8 and the rest in float. */
export function workOf(degrees: Degrees, low: Uint8Array, machine: Machine = defaultMachine): Float64Array {
  const work = new Float64Array(degrees.length);
  for (let i = 0; i < degrees.length; i += 1)
    work[i] = nodeCycles(degrees[i] ?? 0, low[i] ? 'int8' : 'float32', machine);
  return work;
}

/** The beats of every node, those marked low in INT8 and the rest in float. */
export function beatsOf(degrees: Degrees, low: Uint8Array, machine: Machine = defaultMachine): Float64Array {
  const beats = new Float64Array(degrees.length);
  for (let i = 0; i < degrees.length; i += 1)
    beats[i] = nodeBeats(degrees[i] ?? 0, low[i] ? 'int8' : 'float32', machine.features);
  return beats;
}
