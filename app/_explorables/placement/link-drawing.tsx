import { valueOf } from '@/lib/explorables/placement/plan';
import { isAcrossPhone } from '../_furniture/letters';
import { Plot } from '../_furniture/plot';
import { shareUnder, valueAt, type Axis } from '../_furniture/plot-axes';
import type { FigureWords } from '../_furniture/words';
import { fields } from './fields';
import { POLICIES, type PlacementView } from './placement-view';
import { formatTime, policyName } from './placement-words';

const LINK = { from: fields.link.min, to: fields.link.max, log: true };

const dashes = { exact: undefined, greedy: '7 4', conversions: '1 4' } as const;
const RIGHT = { wide: 130, narrow: 92 };

function margin(width: number) {
  return { right: width > 480 ? RIGHT.wide : RIGHT.narrow, left: width > 480 ? 66 : 58 };
}

/** The objective against the bandwidth of the link, with the reader's bandwidth across. */
export function LinkDrawing({ view, width, words }: { view: PlacementView; width: number; words: FigureWords }) {
  const { state, plans, problem, curves } = view;
  const lines = POLICIES.map((policy) => ({
    name: policy === 'conversions' && width <= 480 ? words.say('conversions') : policyName(policy, words),
    chosen: policy === state.policy,
    dash: dashes[policy],
    points: curves[policy].map(({ link, value }) => ({ x: link, y: value })),
  }));
  return (
    <Plot
      x={{ ...LINK, ticks: [2, 10, 50, 500], format: words.number, label: words.say('link, GB/s') }}
      y={timeAxis(view, words)}
      width={width}
      height={isAcrossPhone(width) ? 220 : 430}
      margin={margin(width)}
      lines={lines}
      at={{ x: state.link, y: valueOf(problem, plans[state.policy]) }}
    />
  );
}

/** A logarithmic axis around all curves, with marks at 1, 2 and 5 of its powers of ten. */
function timeAxis({ state, curves }: PlacementView, { say, number }: FigureWords): Axis {
  const values = POLICIES.flatMap((policy) => curves[policy].map(({ value }) => value));
  const [from, to] = [0.9 * Math.min(...values), 1.1 * Math.max(...values)];
  const powers = Array.from({ length: 8 }, (_, index) => 10 ** (index - 6));
  return {
    from,
    to,
    log: true,
    ticks: powers.flatMap((power) => [power, 2 * power, 5 * power]).filter((tick) => tick >= from && tick <= to),
    format: (value) => number(formatTime(value).replace(/\.?0+ /, ' ')),
    label: say(state.objective === 'latency' ? 'time of one step' : 'time of the busiest'),
  };
}

/** The bandwidth under a pixel of the curves. */
export function linkAt(pixel: number, width: number): number {
  return valueAt(LINK, shareUnder(pixel, width, margin(width)));
}
