import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocateAtRandom, allocateGreedily, allocationOf, exactAllocator, randomTrials, totalSize } from './allocate';
import { layerStack, stackMatrices, type StackItem } from './layer-stack';
import { paretoFronts, roomFor } from './pareto-front';
import { seededRandom } from './random';
import { recipes } from './recipes';

const item = fc.record({
  name: fc.constant('x'),
  size: fc.integer({ min: 1, max: 9 }),
  sensitivity: fc.double({ min: 0, max: 10, noNaN: true }),
  lossIfLow: fc.double({ min: 0, max: 10, noNaN: true }),
});
const stacks = fc.array(item, { minLength: 1, maxLength: 10 });

/** The least loss by trying every allocation. */
function bruteForce(items: StackItem[], room: number): number {
  let best = Infinity;
  for (let mask = 0; mask < 2 ** items.length; mask++) {
    const high = items.map((_, index) => Math.floor(mask / 2 ** index) % 2 === 1);
    const size = items.reduce((sum, each, index) => sum + (high[index] ? each.size : 0), 0);
    if (size <= room) best = Math.min(best, allocationOf(items, high).loss);
  }
  return best;
}

test('the exact policy finds what trying everything finds', () => {
  fc.assert(
    fc.property(stacks, fc.double({ min: 0, max: 1, noNaN: true }), (items, ratio) => {
      const room = roomFor(items, ratio);
      expect(exactAllocator(items)(room).loss).toBeCloseTo(bruteForce(items, room), 9);
    }),
    { numRuns: 60 },
  );
});

test('the random policy is the best of its trials', () => {
  fc.assert(
    fc.property(stacks, fc.nat(20), fc.integer(), (items, room, seed) => {
      const trials = randomTrials(items, room, seededRandom(seed));
      expect(trials).toHaveLength(50);
      expect(allocateAtRandom(items, room, seed).loss).toBeCloseTo(Math.min(...trials.map(({ loss }) => loss)), 9);
    }),
  );
});

test('no policy spends more than the room, and none beats the exact one', () => {
  fc.assert(
    fc.property(stacks, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer(), (items, ratio, seed) => {
      const room = roomFor(items, ratio);
      const exact = exactAllocator(items)(room);
      for (const allocation of [exact, allocateGreedily(items, room), allocateAtRandom(items, room, seed)]) {
        expect(allocation.ratio * totalSize(items)).toBeGreaterThanOrEqual(totalSize(items) - room - 1e-6);
        expect(allocation.loss).toBeGreaterThanOrEqual(exact.loss - 1e-9);
        expect(allocation).toEqual(allocationOf(items, allocation.high));
      }
    }),
  );
});

describe('the modelled stack', () => {
  const matrices = stackMatrices();
  const matmul = layerStack(matrices, recipes.MXINT4, 'matmul');
  const layer = layerStack(matrices, recipes.MXINT4, 'layer');

  test('is the same model at both granularities', () => {
    const loss = (items: StackItem[]) => items.reduce((sum, { lossIfLow }) => sum + lossIfLow, 0);
    expect([matmul.length, layer.length, totalSize(matmul)]).toEqual([84, 12, totalSize(layer)]);
    expect(loss(matmul)).toBeCloseTo(loss(layer), 9);
  });

  test('finer granularity never loses: every layer-wise allocation is also a matmul-wise one', () => {
    const [fine, coarse] = [exactAllocator(matmul), exactAllocator(layer)];
    for (let room = 0; room <= totalSize(matmul); room++)
      expect(fine(room).loss).toBeLessThanOrEqual(coarse(room).loss + 1e-9);
  });

  test('fronts run from nothing lost to everything low, never downwards', () => {
    const { allocations, lossOfAllLow } = paretoFronts(matmul, 40, 1);
    expect([allocations.exact[0]!.loss, allocations.exact[0]!.ratio]).toEqual([0, 0]);
    expect(allocations.exact.at(-1)!.loss).toBeCloseTo(lossOfAllLow, 9);
    allocations.exact.forEach(
      ({ loss }, index, all) => index && expect(loss).toBeGreaterThanOrEqual(all[index - 1]!.loss - 1e-9),
    );
  });

  test('larger blocks lose more at the same ratio', () => {
    const loss = (groupSize: number) => {
      const items = layerStack(matrices, { ...recipes.MXINT4, groupSize }, 'matmul');
      return exactAllocator(items)(roomFor(items, 0.9)).loss;
    };
    expect([loss(16) < loss(64), loss(64) < loss(256)]).toEqual([true, true]);
  });
});
