import { numbersBelow, seededRandom, shuffle, type Random } from './random';
import type { StackItem } from './layer-stack';

/** Which items stay at high precision (true), and what the rest then costs. */
export interface Allocation {
  high: boolean[];
  /** Share of parameters at low precision, Q_r. */
  ratio: number;
  /** The loss proxy: what the low items add. */
  loss: number;
}

export type Policy = 'random' | 'greedy' | 'exact';

/** As many trials as the random search of the scaling-law paper's first version. */
export const TRIALS = 50;

export function totalSize(items: readonly StackItem[]): number {
  return items.reduce((sum, { size }) => sum + size, 0);
}

/** The ratio and loss of a choice. */
export function allocationOf(items: readonly StackItem[], high: boolean[]): Allocation {
  let lowSize = 0;
  let loss = 0;
  items.forEach((item, index) => {
    if (high[index]) return;
    lowSize += item.size;
    loss += item.lossIfLow;
  });
  return { high, ratio: lowSize / totalSize(items), loss };
}

/** Walks items in an order and keeps each at high precision while it fits in `room` (in the items' size units). */
function fill(items: readonly StackItem[], order: Iterable<number>, room: number): Allocation {
  const high = items.map(() => false);
  let left = room;
  for (const index of order) {
    const { size } = items[index]!;
    if (size > left) continue;
    high[index] = true;
    left -= size;
  }
  return allocationOf(items, high);
}

/** Most sensitive first: the order that a look at sensitivities alone suggests. It minds neither size nor noise. */
export function allocateGreedily(items: readonly StackItem[], room: number): Allocation {
  const order = items.map((_, index) => index).sort((a, b) => items[b]!.sensitivity - items[a]!.sensitivity || a - b);
  return fill(items, order, room);
}

/** `TRIALS` random allocations within the room, in the order they were tried. */
export function randomTrials(items: readonly StackItem[], room: number, random: Random): Allocation[] {
  const order = numbersBelow(items.length);
  return Array.from({ length: TRIALS }, () => {
    shuffle(order, random);
    return fill(items, order, room);
  });
}

/** The best of the random trials of a seed. Only that one is written out: a front asks for thousands. */
export function allocateAtRandom(items: readonly StackItem[], room: number, seed: number): Allocation {
  const random = seededRandom(seed);
  const order = numbersBelow(items.length);
  let best = { saved: -Infinity, order: order.slice() };
  for (let trial = 0; trial < TRIALS; trial++) {
    shuffle(order, random);
    const saved = savedBy(items, order, room);
    if (saved > best.saved) best = { saved, order: order.slice() };
  }
  return fill(items, best.order, room);
}

/** What `fill` would keep out of the loss. */
function savedBy(items: readonly StackItem[], order: Uint32Array, room: number): number {
  let [left, saved] = [room, 0];
  for (let index = 0; index < order.length; index++) {
    const { size, lossIfLow } = items[order[index]!]!;
    if (size > left) continue;
    left -= size;
    saved += lossIfLow;
  }
  return saved;
}

/**
 * The best allocation for every room from 0 to the whole stack, by dynamic programming over the room (a 0/1 knapsack):
 * exact because the loss proxy is a sum over items. items × room steps and as many bytes.
 */
export function exactAllocator(items: readonly StackItem[]): (room: number) => Allocation {
  const total = totalSize(items);
  const saved = new Float64Array(total + 1);
  const taken = items.map(() => new Uint8Array(total + 1));
  items.forEach(({ size, lossIfLow }, index) => {
    for (let room = total; room >= size; room--) {
      const withItem = saved[room - size]! + lossIfLow;
      if (withItem > saved[room]!) {
        saved[room] = withItem;
        taken[index]![room] = 1;
      }
    }
  });
  return (room) => {
    const high = items.map(() => false);
    let left = Math.max(0, Math.min(total, Math.floor(room)));
    for (let index = items.length - 1; index >= 0; index--) {
      if (!taken[index]![left]) continue;
      high[index] = true;
      left -= items[index]!.size;
    }
    return allocationOf(items, high);
  };
}
