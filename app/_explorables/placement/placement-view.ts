import { machines } from '@/lib/explorables/placement/machines';
import { MODEL_BYTES, OPERATORS } from '@/lib/explorables/placement/operators';
import { problemOf, uniformPlan, valueOf, type Plan, type Problem } from '@/lib/explorables/placement/plan';
import { bestPlan, greedyPlan, plansWithoutConversion } from '@/lib/explorables/placement/search';
import { lastOf } from '../_furniture/last-of';
import { machineSettings, type PlacementState } from './fields';

export type Policy = PlacementState['policy'];
export const POLICIES = ['exact', 'greedy', 'conversions'] as const satisfies readonly Policy[];

/** Bandwidths at which the curves are computed, in GB/s. */
const LINKS = [2, 4, 8, 16, 32, 64, 128, 256, 500];

/** Everything the figure shows at a state: drawing, summary and CSV all read this. */
export interface PlacementView {
  state: PlacementState;
  problem: Problem;
  plans: Record<Policy, Plan>;
  /** How many plans convert nothing. */
  withoutConversion: number;
  /** Everything on one device; the fast one may be too small. */
  alone: { fast?: Plan; slow?: Plan };
  /** What the objective says of each policy's plan, in seconds, by bandwidth. */
  curves: Record<Policy, { link: number; value: number }[]>;
}

export function placementView(state: PlacementState): PlacementView {
  const problem = problemAt(state, state.link);
  const { slowest, count } = plansWithoutConversion(problem);
  return {
    state,
    problem,
    plans: { exact: bestPlan(problem), greedy: greedyPlan(problem), conversions: slowest },
    withoutConversion: count,
    alone: { fast: uniformPlan(problem, 'fast'), slow: uniformPlan(problem, 'slow') },
    curves: curvesOf(curveKey(state), state),
  };
}

function problemAt(state: PlacementState, link: number): Problem {
  const pair = machines({ ...machineSettings(state), link }, MODEL_BYTES);
  return problemOf(OPERATORS, Number(state.tokens), pair, state.objective);
}

/** Kept while only the link or the policy changes. */
const curvesOf = lastOf(
  (key: string, state: PlacementState) => {
    const problems = LINKS.map((link) => ({ link, problem: problemAt(state, link) }));
    const curve = (search: (problem: Problem) => Plan) =>
      problems.map(({ link, problem }) => ({ link, value: valueOf(problem, search(problem)) }));
    return {
      exact: curve(bestPlan),
      greedy: curve(greedyPlan),
      conversions: curve((problem) => plansWithoutConversion(problem).slowest),
    };
  },
  ([key]) => key,
);

function curveKey({ objective, tokens, fits, speed, split }: PlacementState): string {
  return [objective, tokens, fits, speed, split].join();
}
