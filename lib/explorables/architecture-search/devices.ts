import { layersOf } from './space';

/** A device as a cost model: cycles to begin a layer, and outputs that are computed side by side. */
export interface Device {
  start: number;
  lanes: number;
}

/**
 * Three devices of this page's own. `scalar` does one multiply-add a cycle; `vector` does sixteen, for sixteen outputs at a time or
 * for fewer at the same price; `launch` is the same behind a long way to begin, as where every layer is a kernel of its own.
 */
export const DEVICES = {
  scalar: { start: 20, lanes: 1 },
  vector: { start: 20, lanes: 16 },
  launch: { start: 200, lanes: 16 },
} as const satisfies Record<string, Device>;

export type DeviceName = keyof typeof DEVICES;
export const deviceNames = Object.keys(DEVICES) as DeviceName[];

/** Cycles that a network takes on a device: every layer begins, then goes through its inputs once for each group of outputs. */
export function cyclesOf(widths: readonly number[], { start, lanes }: Device): number {
  return layersOf(widths).reduce((sum, [inputs, outputs]) => sum + start + inputs * Math.ceil(outputs / lanes), 0);
}

/** Multiply-adds of a network, wherever it runs. */
export function operationsOf(widths: readonly number[]): number {
  return layersOf(widths).reduce((sum, [inputs, outputs]) => sum + inputs * outputs, 0);
}
