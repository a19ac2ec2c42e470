import { OPERATORS } from '@/lib/explorables/placement/operators';
import { EMPTY, extend, type Plan } from '@/lib/explorables/placement/plan';
import { MAGENTA, MUTED, NAVY, PAPER } from '../_furniture/colours';
import { letters, textWidth } from '../_furniture/letters';
import type { PlacementView } from './placement-view';
import { formatTime } from './placement-words';
import { round } from '../_furniture/round';
import type { FigureWords } from '../_furniture/words';

const LANE = 34;
const lanes = { fast: 26, link: 26 + LANE + 8, slow: 26 + LANE + 8 + 20 } as const;
const BOTTOM = lanes.slow + LANE;

interface Bar {
  lane: keyof typeof lanes;
  from: number;
  to: number;
  name?: string;
}

/** One step of the plan in time: what each device computes, and in between what the link carries. */
export function StepDrawing({ view, width, words }: { view: PlacementView; width: number; words: FigureWords }) {
  const { say, number } = words;
  const plan = view.plans[view.state.policy];
  const size = letters(width);
  const names = (['fast', 'link', 'slow'] as const).map((lane) => textWidth(say(lane), size) + 8);
  const left = Math.max(width > 480 ? 44 : 38, ...names);
  const toX = (time: number) => round(left + (time / plan.step) * (width - left));
  const bars = barsOf(view, plan);
  return (
    <svg viewBox={`0 0 ${width} ${BOTTOM + 22}`} width={width} height={BOTTOM + 22} aria-hidden="true" fontSize={size}>
      <text x="0" y="13" fill={MUTED}>
        {say(width > 480 ? 'one step: products on the two devices' : 'one step: products')}
        {' · '}
        <tspan fill={MAGENTA}>{say(width > 480 ? 'conversions and sums on the link' : 'link')}</tspan>
      </text>
      {(['fast', 'link', 'slow'] as const).map((lane) => (
        <g key={lane}>
          <path d={`M${left} ${lanes[lane] + laneHeight(lane)}H${width}`} stroke="currentColor" strokeOpacity="0.25" />
          <text x="0" y={lanes[lane] + laneHeight(lane) / 2 + 5} fill="currentColor">
            {say(lane)}
          </text>
        </g>
      ))}
      {bars.map((bar, index) => (
        <StepBar key={index} bar={bar} toX={toX} size={size} />
      ))}
      <text x={left} y={BOTTOM + 18} fill={MUTED}>
        0
      </text>
      <text x={width} y={BOTTOM + 18} textAnchor="end" fill={MUTED}>
        {number(formatTime(plan.step))}
      </text>
    </svg>
  );
}

function StepBar({ bar, toX, size }: { bar: Bar; toX: (time: number) => number; size: number }) {
  const [x0, x1] = [toX(bar.from), toX(bar.to)];
  const height = laneHeight(bar.lane) - 1;
  return (
    <g>
      <path
        d={`M${x0} ${lanes[bar.lane]}h${round(Math.max(1, x1 - x0 - 1))}v${height}H${x0}z`}
        fill={bar.lane === 'link' ? MAGENTA : NAVY}
      />
      {bar.name && textWidth(bar.name, size) < x1 - x0 - 12 && (
        <text x={round((x0 + x1) / 2)} y={lanes[bar.lane] + height / 2 + 5} textAnchor="middle" fill={PAPER}>
          {bar.name}
        </text>
      )}
    </g>
  );
}

function laneHeight(lane: keyof typeof lanes): number {
  return lane === 'link' ? 12 : LANE;
}

/** A plan's operators one after the other: conversion, products side by side, sum. */
function barsOf({ problem }: PlacementView, { strategies }: Plan): Bar[] {
  let before = EMPTY;
  return strategies.flatMap((strategy, index) => {
    const after = extend(problem, before, strategy);
    const { fast, slow, combine } = problem.costs[index]![strategy];
    const start = before.step + (after.conversion - before.conversion);
    const end = start + Math.max(fast, slow);
    const { name } = OPERATORS[index]!;
    const bars: Bar[] = [
      { lane: 'link', from: before.step, to: start },
      { lane: 'fast', from: start, to: start + fast, name },
      { lane: 'slow', from: start, to: start + slow, name },
      { lane: 'link', from: end, to: end + combine },
    ];
    before = after;
    return bars.filter(({ from, to }) => to > from);
  });
}
