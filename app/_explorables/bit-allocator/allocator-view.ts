import {
  allocateAtRandom,
  allocateGreedily,
  exactAllocator,
  randomTrials,
  type Allocation,
  type Policy,
} from '@/lib/explorables/number-formats/allocate';
import { layerStack, stackMatrices, type StackItem } from '@/lib/explorables/number-formats/layer-stack';
import { paretoFronts, roomFor, type Fronts } from '@/lib/explorables/number-formats/pareto-front';
import { meanBits, mixedMeanBits } from '@/lib/explorables/number-formats/quantize';
import { seededRandom } from '@/lib/explorables/number-formats/random';
import { lastOf } from '../_furniture/last-of';
import { lowRecipe, stackSeeds, type AllocatorState } from './fields';

/** Points of a front: every 2.5% of the parameters. */
const BUDGETS = 40;

/** Everything the figure shows at a state: drawing, summary and CSV all read this. */
export interface AllocatorView {
  state: AllocatorState;
  items: readonly StackItem[];
  fronts: Fronts;
  /** What each policy does at the reader's ratio. */
  chosen: Record<Policy, Allocation>;
  /** The random search's trials at the reader's ratio. */
  trials: readonly Allocation[];
  /** Mean bits of a value under the reader's policy. */
  bits: number;
}

export function allocatorView(state: AllocatorState): AllocatorView {
  const { items, exact, fronts } = stackOf(stackKey(state), state);
  const room = roomFor(items, state.ratio / 100);
  const chosen = {
    exact: exact(room),
    greedy: allocateGreedily(items, room),
    random: allocateAtRandom(items, room, trialSeed(state)),
  };
  return {
    state,
    items,
    fronts,
    chosen,
    trials: randomTrials(items, room, seededRandom(trialSeed(state))),
    bits: mixedMeanBits(chosen[state.policy].ratio, meanBits(lowRecipe(state), Infinity)),
  };
}

/** A share of what storing everything low would add. */
export function lossShare({ fronts }: AllocatorView, { loss }: Allocation): number {
  return loss / fronts.lossOfAllLow;
}

/** Seeds follow the stack and the ratio, so that a linked state shows the same trials. */
function trialSeed({ stack, ratio }: AllocatorState): number {
  return 1000 * stackSeeds[stack] + Math.round(ratio * 2);
}

const matricesOf = lastOf(stackMatrices);

/** Kept while only the ratio or the policy changes. */
const stackOf = lastOf(
  (key: string, state: AllocatorState) => {
    const items = layerStack(matricesOf(stackSeeds[state.stack]), lowRecipe(state), state.granularity);
    return {
      items,
      exact: exactAllocator(items),
      fronts: paretoFronts(items, BUDGETS, 1000 * stackSeeds[state.stack]),
    };
  },
  ([key]) => key,
);

function stackKey({ granularity, low, block, stack }: AllocatorState): string {
  return [granularity, low, block, stack].join();
}
