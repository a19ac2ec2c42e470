import { valueOf } from '@/lib/explorables/placement/plan';
import { Plot } from '../_furniture/plot';
import { shareUnder, valueAt, type Axis } from '../_furniture/plot-axes';
import { fields } from './fields';
import { POLICIES, type PlacementView } from './placement-view';
import { formatTime, policyName } from './placement-words';

const x: Axis = {
  from: fields.link.min,
  to: fields.link.max,
  log: true,
  ticks: [2, 10, 50, 500],
  format: String,
  label: 'link, GB/s',
};

const dashes = { exact: undefined, greedy: '7 4', conversions: '1 4' } as const;
const RIGHT = { wide: 130, narrow: 92 };

function margin(width: number) {
  return { right: width > 480 ? RIGHT.wide : RIGHT.narrow, left: width > 480 ? 66 : 58 };
}

/** The objective against the bandwidth of the link, with the reader's bandwidth across. */
export function LinkDrawing({ view, width }: { view: PlacementView; width: number }) {
  const { state, plans, problem, curves } = view;
  const lines = POLICIES.map((policy) => ({
    name: policy === 'conversions' && width <= 480 ? 'conversions' : policyName(policy),
    chosen: policy === state.policy,
    dash: dashes[policy],
    points: curves[policy].map(({ link, value }) => ({ x: link, y: value })),
  }));
  return (
    <Plot
      x={x}
      y={timeAxis(view)}
      width={width}
      height={width > 480 ? 430 : 220}
      margin={margin(width)}
      lines={lines}
      at={{ x: state.link, y: valueOf(problem, plans[state.policy]) }}
    />
  );
}

/** A logarithmic axis around all curves, with marks at 1, 2 and 5 of its powers of ten. */
function timeAxis({ state, curves }: PlacementView): Axis {
  const values = POLICIES.flatMap((policy) => curves[policy].map(({ value }) => value));
  const [from, to] = [0.9 * Math.min(...values), 1.1 * Math.max(...values)];
  const powers = Array.from({ length: 8 }, (_, index) => 10 ** (index - 6));
  return {
    from,
    to,
    log: true,
    ticks: powers.flatMap((power) => [power, 2 * power, 5 * power]).filter((tick) => tick >= from && tick <= to),
    format: (value) => formatTime(value).replace(/\.?0+ /, ' '),
    label: state.objective === 'latency' ? 'time of one step' : 'time of the busiest',
  };
}

/** The bandwidth under a pixel of the curves. */
export function linkAt(pixel: number, width: number): number {
  return valueAt(x, shareUnder(pixel, width, margin(width)));
}
