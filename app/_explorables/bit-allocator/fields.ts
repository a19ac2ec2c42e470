import { E2M1, integer } from '@/lib/explorables/number-formats/element-format';
import type { Recipe } from '@/lib/explorables/number-formats/quantize';
import { choice, range, type StateOf } from '../_furniture/figure-state';

export const fields = {
  policy: choice({
    label: 'who chooses',
    initial: 'exact',
    options: [
      { value: 'random', label: 'random search', title: 'the best of 50 random allocations' },
      { value: 'greedy', label: 'greedy', title: 'most sensitive first' },
      { value: 'exact', label: 'exact', title: 'the best there is, by dynamic programming' },
    ],
  }),
  granularity: choice({
    label: 'chosen by',
    initial: 'matmul',
    options: [
      { value: 'layer', label: 'layer', title: '12 layers, each whole' },
      { value: 'matmul', label: 'matmul', title: '84 matrices, seven to a layer' },
    ],
  }),
  low: choice({
    label: 'low precision',
    initial: 'int4',
    options: [
      { value: 'int4', label: 'INT4', title: 'integers of 4 bits under a shared power of two (MXINT4)' },
      { value: 'e2m1', label: 'FP4 E2M1', title: 'floats of 4 bits under a shared power of two (MXFP4)' },
    ],
  }),
  block: choice({
    label: 'values to a scale',
    initial: '32',
    options: [
      { value: '16', label: '16' },
      { value: '32', label: '32' },
      { value: '128', label: '128' },
      { value: '512', label: '512' },
    ],
  }),
  stack: choice({
    label: 'stack drawn',
    initial: 'a',
    options: [
      { value: 'a', label: 'A', title: 'sensitivities and outliers drawn at random' },
      { value: 'b', label: 'B', title: 'another draw' },
      { value: 'c', label: 'C', title: 'another draw' },
      { value: 'd', label: 'D', title: 'another draw' },
    ],
  }),
  ratio: range({ label: 'quantization ratio', min: 0, max: 100, step: 0.5, initial: 90, unit: '%' }),
};

/** What each draw of the stack is seeded with. */
export const stackSeeds = { a: 4, b: 1, c: 2, d: 3 } as const;

export type AllocatorState = StateOf<typeof fields>;

export function lowRecipe({ low, block }: AllocatorState): Recipe {
  return { element: low === 'int4' ? integer(4, 2) : E2M1, groupSize: Number(block), scale: 'e8m0' };
}
