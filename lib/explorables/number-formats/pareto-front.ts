import {
  allocateAtRandom,
  allocateGreedily,
  exactAllocator,
  totalSize,
  type Allocation,
  type Policy,
} from './allocate';
import type { StackItem } from './layer-stack';

export interface Fronts {
  /** The loss of storing everything low, which the fronts are drawn against. */
  lossOfAllLow: number;
  /** By policy, one allocation per budget, from all high to all low. */
  allocations: Record<Policy, Allocation[]>;
}

/** The largest size that may stay high so that at least `ratio` of the parameters are low. */
export function roomFor(items: readonly StackItem[], ratio: number): number {
  // A hair of tolerance: 0.9 of 432 is 388.8 in decimals and a little more in binary.
  return Math.floor(totalSize(items) * (1 - ratio) + 1e-9);
}

/** Loss against quantization ratio for the three policies, at `budgets` + 1 evenly spaced ratios. */
export function paretoFronts(items: readonly StackItem[], budgets: number, seed: number): Fronts {
  const exact = exactAllocator(items);
  const rooms = Array.from({ length: budgets + 1 }, (_, index) => roomFor(items, index / budgets));
  return {
    lossOfAllLow: items.reduce((sum, { lossIfLow }) => sum + lossIfLow, 0),
    allocations: {
      exact: rooms.map(exact),
      greedy: rooms.map((room) => allocateGreedily(items, room)),
      random: rooms.map((room, index) => allocateAtRandom(items, room, seed + index)),
    },
  };
}
