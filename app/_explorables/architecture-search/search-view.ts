import type { DeviceName } from '@/lib/explorables/architecture-search/devices';
import {
  bestWithin,
  candidatesOn,
  frontOf,
  timeSpan,
  type Candidate,
} from '@/lib/explorables/architecture-search/networks';
import { regretCurve } from '@/lib/explorables/architecture-search/regret';
import { METHODS, search, spaceWithin, type Method, type Space } from '@/lib/explorables/architecture-search/search';
import { lastOf } from '../_furniture/last-of';
import type { SearchState } from './fields';

/** Networks trained by the longest search, and runs whose mean a curve is. */
const LONGEST = 100;
export const RUNS = 50;

/** Everything the figure shows at a state: drawing, summary and CSV all read this. */
export interface SearchView {
  state: SearchState;
  candidates: readonly Candidate[];
  front: readonly Candidate[];
  /** Cycles of the fastest and the slowest network, and those allowed. */
  span: { least: number; most: number };
  most: number;
  fast: number;
  /** The best that is fast enough, and the best that the drawn run found. */
  best: Candidate;
  found: Candidate;
  trained: readonly Candidate[];
  /** Mean of (loss − least loss) after each trained network, by method. */
  curves: Record<Method, readonly number[]>;
}

export function searchView(state: SearchState): SearchView {
  const { all, front, span } = deviceOf(state.device);
  const most = span.least + (state.time / 100) * (span.most - span.least);
  const space = spaceOf(`${state.device} ${state.time}`, all, most);
  const trained = search(state.method, space, Number(state.budget), Number(state.seed));
  return {
    state,
    candidates: [...all.values()],
    front,
    span,
    most,
    fast: space.fast.length,
    best: bestWithin(all.values(), most)!,
    found: trained.reduce((best, each) => (each.loss < best.loss ? each : best)),
    trained,
    curves: curvesOf(`${state.device} ${state.time}`, space),
  };
}

const deviceOf = lastOf((device: DeviceName) => {
  const all = candidatesOn(device);
  return { all, front: frontOf(all.values()), span: timeSpan(all.values()) };
});

/** Kept while device and time stay, as the curves are. */
const spaceOf = lastOf(
  (key: string, all: ReadonlyMap<string, Candidate>, most: number) => spaceWithin(all, most),
  ([key]) => key,
);

const curvesOf = lastOf(
  (key: string, space: Space) =>
    Object.fromEntries(METHODS.map((method) => [method, regretCurve(method, space, LONGEST, RUNS)])) as Record<
      Method,
      number[]
    >,
  ([key]) => key,
);
