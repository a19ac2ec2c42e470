import { memo } from 'react';
import type { Allocation, Policy } from '@/lib/explorables/number-formats/allocate';
import { STACK_LAYERS } from '@/lib/explorables/number-formats/layer-stack';
import { MAGENTA, MUTED, NAVY, PAPER } from '../_furniture/colours';
import { isAcrossPhone, letters, textWidth } from '../_furniture/letters';
import { lossShare, type AllocatorView } from './allocator-view';
import { policyName } from './allocator-words';
import { labelAbove, labelBelow, type Point } from './place-labels';
import { round } from '../_furniture/round';
import type { FigureWords } from '../_furniture/words';

interface DrawingProps {
  view: AllocatorView;
  width: number;
  words: FigureWords;
}

const STRIP = { top: 6, line: 76, height: 104 };

/** The stack as a strip of bars: an item's width is its share of the parameters, its height its bits. */
export function StackDrawing({ view: { items, chosen, state }, width, words }: DrawingProps) {
  const { high } = chosen[state.policy];
  const total = items.reduce((sum, { size }) => sum + size, 0);
  const perLayer = width / STACK_LAYERS;
  const starts = items.map((_, index) => items.slice(0, index).reduce((sum, { size }) => sum + size, 0));
  const bar = (index: number, tall: number) => {
    const [x, w] = [(starts[index]! / total) * width, Math.max(1, (items[index]!.size / total) * width - 1)];
    return `M${round(x)} ${STRIP.line}v${-tall}h${round(w)}v${tall}z`;
  };
  const bars = (wanted: boolean, tall: number) =>
    items.map((_, index) => (high[index] === wanted ? bar(index, tall) : '')).join('');
  return (
    <svg viewBox={`0 0 ${width} ${STRIP.height}`} width={width} height={STRIP.height} aria-hidden="true">
      <path d={bars(false, (STRIP.line - STRIP.top) / 4)} fill={NAVY} />
      <path d={bars(true, STRIP.line - STRIP.top)} fill={MAGENTA} />
      <path d={`M0 ${STRIP.line + 1}H${width}`} stroke={NAVY} strokeWidth="2" />
      {Array.from({ length: STACK_LAYERS }, (_, layer) => (
        <text
          key={layer}
          x={round((layer + 0.5) * perLayer)}
          y={STRIP.line + 18}
          fontSize={letters(width)}
          textAnchor="middle"
          fill={MUTED}
        >
          {layer === 0 && width > 480 ? words.say('layer {number}', { number: 1 }) : layer + 1}
        </text>
      ))}
    </svg>
  );
}

/** A wide drawing has its controls beside it, and their height to fill. */
function frontOf(width: number) {
  const bottom = isAcrossPhone(width) ? 226 : 380;
  return { top: 12, bottom, left: 50, right: 24, height: bottom + 42 };
}

/** The least share of the loss that the logarithmic scale shows. */
const FLOOR = 0.001;

export function ratioToX(ratio: number, width: number): number {
  const { left, right } = frontOf(width);
  return round(left + ratio * (width - left - right));
}

export function xToRatio(x: number, width: number): number {
  const { left, right } = frontOf(width);
  return (x - left) / (width - left - right);
}

function shareToY(share: number, width: number): number {
  const { top, bottom } = frontOf(width);
  const decades = Math.log10(Math.max(FLOOR, share) / FLOOR) / -Math.log10(FLOOR);
  return round(bottom - decades * (bottom - top));
}

const dashes: Record<Policy, string | undefined> = { random: '1 5', greedy: '7 4', exact: undefined };

/** Loss against quantization ratio: the three fronts, this ratio's random trials behind, and the reader's choice. */
export function FrontDrawing({ view, width, words }: DrawingProps) {
  const { state, chosen, trials } = view;
  const place = (allocation: Allocation) =>
    [ratioToX(allocation.ratio, width), shareToY(lossShare(view, allocation), width)] as const;
  const [x, y] = place(chosen[state.policy]);
  const mark = ratioToX(state.ratio / 100, width);
  const end = mark > width / 2;
  const front = frontOf(width);
  return (
    <svg viewBox={`0 0 ${width} ${front.height}`} width={width} height={front.height} aria-hidden="true">
      <Axes width={width} words={words} />
      {trials.map((trial, index) => {
        const [cx, cy] = place(trial);
        return <circle key={index} cx={cx} cy={cy} r="3.5" fill={NAVY} fillOpacity="0.22" />;
      })}
      <Fronts fronts={view.fronts} policy={state.policy} width={width} words={words} />
      <path d={`M${mark} ${front.top}V${front.bottom + 6}`} stroke={MAGENTA} strokeWidth="1.5" />
      <circle cx={x} cy={y} r="7" fill={MAGENTA} />
      <text
        x={end ? mark - 8 : mark + 8}
        y={front.bottom - 9}
        fontSize={letters(width) + 1}
        textAnchor={end ? 'end' : 'start'}
        fill={MAGENTA}
        stroke={PAPER}
        strokeWidth="4"
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {words.say('{share}% of all-low', {
          share: words.number((100 * lossShare(view, chosen[state.policy])).toFixed(1)),
        })}
      </text>
    </svg>
  );
}

function Axes({ width, words }: { width: number; words: FigureWords }) {
  const front = frontOf(width);
  const right = width - front.right;
  return (
    <>
      {[0.001, 0.01, 0.1, 1].map((share) => (
        <g key={share}>
          <path
            d={`M${front.left} ${shareToY(share, width)}H${right}`}
            stroke="currentColor"
            strokeOpacity={share === FLOOR ? 0.5 : 0.14}
          />
          <text
            x={front.left - 7}
            y={shareToY(share, width) + 4}
            fontSize={letters(width)}
            textAnchor="end"
            fill="currentColor"
          >
            {words.number(`${100 * share}%`)}
          </text>
        </g>
      ))}
      {[0, 0.2, 0.4, 0.6, 0.8, 1].map((ratio) => (
        <text
          key={ratio}
          x={ratioToX(ratio, width)}
          y={front.bottom + 20}
          fontSize={letters(width)}
          textAnchor="middle"
          fill="currentColor"
        >
          {words.number(`${Math.round(100 * ratio)}%`)}
        </text>
      ))}
      <text x={front.left} y={front.height - 5} fontSize={letters(width)} fill={MUTED}>
        {words.say(width > 480 ? 'quantization ratio: share of parameters at low precision' : 'quantization ratio')}
      </text>
      <text
        x={front.left + 8}
        y={front.top + 15}
        fontSize={letters(width)}
        fill={MUTED}
        stroke={PAPER}
        strokeWidth="4"
        paintOrder="stroke"
      >
        {words.say('loss proxy, share of all-low')}
      </text>
    </>
  );
}

interface FrontsProps {
  fronts: AllocatorView['fronts'];
  policy: Policy;
  width: number;
  words: FigureWords;
}

const Fronts = memo(function Fronts({ fronts, policy, width, words }: FrontsProps) {
  const toPoints = (allocations: readonly Allocation[]): Point[] =>
    allocations
      .map(({ ratio, loss }) => ({ ratio, share: loss / fronts.lossOfAllLow }))
      .filter(({ share }) => share >= FLOOR)
      .map(({ ratio, share }) => ({ x: ratioToX(ratio, width), y: shareToY(share, width) }));
  const points = {
    random: toPoints(fronts.allocations.random),
    greedy: toPoints(fronts.allocations.greedy),
    exact: toPoints(fronts.allocations.exact),
  };
  const size = letters(width);
  const labels = {
    random: labelAbove(points.random, [], textWidth(policyName('random', words), size), 0.45),
    greedy: labelAbove(points.greedy, points.random, textWidth(policyName('greedy', words), size), 0.55),
    exact: labelBelow(points.exact, 0.6),
  };
  return (['random', 'greedy', 'exact'] as const).map((each) => (
    <g key={each}>
      <path
        d={`M${points[each].map(({ x, y }) => `${x} ${y}`).join('L')}`}
        fill="none"
        stroke={NAVY}
        strokeWidth={each === policy ? 3 : 1.75}
        strokeDasharray={dashes[each]}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <text
        {...labels[each]}
        fontSize={size}
        fontWeight={each === policy ? 700 : 400}
        textAnchor={each === 'exact' ? 'start' : 'end'}
        fill={NAVY}
        stroke={PAPER}
        strokeWidth="4"
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {policyName(each, words)}
      </text>
    </g>
  ));
});
