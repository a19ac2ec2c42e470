import { drawLoad } from '@/lib/explorables/serving/load';
import { measureRun, type ServingMeasures } from '@/lib/explorables/serving/measure';
import { serve, type Policy, type Run } from '@/lib/explorables/serving/simulate';
import { lastOf } from '../_furniture/last-of';
import { loadOf, serverOf, type BatchingState } from './fields';

export const POLICIES = ['static', 'continuous', 'chunked'] as const satisfies readonly Policy[];

/** Rates at which the curves are computed. */
const RATES = [1, 4, 8, 12, 16, 20, 25, 30, 35, 40];

/** Everything the figure shows at a state: drawing, summary and CSV all read this. */
export interface BatchingView {
  state: BatchingState;
  run: Run;
  measures: ServingMeasures;
  /** Mean seconds to a whole answer and the 99th percentile between tokens, by rate, of every policy. */
  curves: Record<Policy, { rate: number; measures: ServingMeasures }[]>;
}

export function batchingView(state: BatchingState): BatchingView {
  const run = serve(drawLoad(loadOf(state, state.rate)), serverOf(state));
  return { state, run, measures: measureRun(run), curves: curvesOf(curveKey(state), state) };
}

/** Kept while only the rate or the policy changes. */
const curvesOf = lastOf(
  (key: string, state: BatchingState) => {
    const curve = (policy: Policy) =>
      RATES.map((rate) => ({
        rate,
        measures: measureRun(serve(drawLoad(loadOf(state, rate)), { ...serverOf(state), policy })),
      }));
    return { static: curve('static'), continuous: curve('continuous'), chunked: curve('chunked') };
  },
  ([key]) => key,
);

function curveKey({ mix, chunk, places, memory, shared }: BatchingState): string {
  return [mix, chunk, places, memory, shared].join();
}
