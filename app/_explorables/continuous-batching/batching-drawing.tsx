import type { Run } from '@/lib/explorables/serving/simulate';
import { MAGENTA, MUTED, NAVY } from '../_furniture/colours';
import { isAcrossPhone, letters } from '../_furniture/letters';
import { Plot } from '../_furniture/plot';
import { shareUnder, valueAt, type Axis } from '../_furniture/plot-axes';
import { POLICIES, type BatchingView } from './batching-view';
import { fields } from './fields';
import { round } from '../_furniture/round';
import { labelOf, type FigureWords } from '../_furniture/words';

/** Seconds of the run that are drawn place by place, and the most places. */
const STRETCH = { from: 2, to: 6 };
const ROWS = { wide: 22, narrow: 16 };

interface DrawingProps {
  view: BatchingView;
  width: number;
  words: FigureWords;
}

/** The places of the batch over four seconds: who reads a prompt, who writes, who has finished and waits for the others. */
export function PlacesDrawing({ view: { run }, width, words: { say } }: DrawingProps) {
  const wide = width > 480;
  const rows = wide ? ROWS.wide : ROWS.narrow;
  const row = wide ? 8 : 7;
  const [top, bottom] = [22, 22 + rows * row];
  const paths = placePaths(run, rows, { width, top, row });
  const lanes = run.served.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  return (
    <svg
      viewBox={`0 0 ${width} ${bottom + 22}`}
      width={width}
      height={bottom + 22}
      aria-hidden="true"
      fontSize={letters(width)}
    >
      <text x="0" y="14" fill={MUTED}>
        {lanes > rows ? say('places of the batch, {rows} of {lanes}', { rows, lanes }) : say('places of the batch')}
        {' · '}
        <tspan fill={MAGENTA}>{say(wide ? 'reads its prompt' : 'reads')}</tspan>
        {' · '}
        <tspan fill={NAVY}>{say('writes')}</tspan>
        {wide && ` · ${say('pale: finished, waits for its batch')}`}
      </text>
      <path d={`M0 ${bottom + 1}H${width}`} stroke={NAVY} strokeWidth="2" />
      <path d={paths.waits} fill={NAVY} fillOpacity="0.2" />
      <path d={paths.writes} fill={NAVY} />
      <path d={paths.reads} fill={MAGENTA} />
      <text x="0" y={bottom + 18} fill={MUTED}>{`${STRETCH.from} s`}</text>
      <text x={width} y={bottom + 18} textAnchor="end" fill={MUTED}>
        {`${STRETCH.to} s`}
      </text>
    </svg>
  );
}

function placePaths(run: Run, rows: number, { width, top, row }: { width: number; top: number; row: number }) {
  const toX = (time: number) =>
    round((Math.min(1, Math.max(0, (time - STRETCH.from) / (STRETCH.to - STRETCH.from))) || 0) * width);
  const bar = (lane: number, from: number, to: number, least = 0) => {
    if (!(to > STRETCH.from && from < STRETCH.to) || lane >= rows) return '';
    const [x0, x1] = [toX(from), Math.max(toX(from) + least, toX(to))];
    return x1 > x0 ? `M${x0} ${top + lane * row}H${x1}v${row - 2}H${x0}z` : '';
  };
  const join = (draw: (served: Run['served'][number]) => string) => run.served.map(draw).join('');
  return {
    reads: join(({ lane, admitted, first }) => bar(lane, admitted, first, 1.5)),
    writes: join(({ lane, first, finished }) => bar(lane, first, finished)),
    waits: join(({ lane, finished, released }) => bar(lane, finished, released)),
  };
}

const axes = (height: 'answer' | 'gap', { say, number }: FigureWords): { x: Axis; y: Axis } => ({
  x: {
    from: 0,
    to: fields.rate.max,
    ticks: [0, 10, 20, 30, 40],
    format: number,
    label: say('requests a second'),
  },
  y:
    height === 'answer'
      ? {
          from: 0.1,
          to: 30,
          log: true,
          ticks: [0.1, 1, 10],
          format: (value) => `${number(value)} s`,
          label: say('seconds to a whole answer, mean'),
        }
      : {
          from: 0.003,
          to: 1,
          log: true,
          ticks: [0.01, 0.1, 1],
          format: (value) => `${1000 * value} ms`,
          label: say('between two tokens, slowest hundredth'),
        },
});

/** What the policies make of a growing load, with the reader's rate across: the mean answer and the slowest tokens. */
export function RateDrawing({ view, width, words }: DrawingProps) {
  const { state, curves, measures } = view;
  const lines = (read: (measured: BatchingView['measures']) => number) =>
    POLICIES.map((policy) => ({
      name: labelOf(fields.policy, policy, words),
      chosen: policy === state.policy,
      dash: policy === 'static' ? '1 4' : policy === 'continuous' ? '7 4' : undefined,
      points: curves[policy].map((point) => ({ x: point.rate, y: read(point.measures) })),
    }));
  const height = isAcrossPhone(width) ? 160 : 240;
  return (
    <>
      <Plot
        {...axes('answer', words)}
        width={width}
        height={height}
        lines={lines(({ answer }) => answer.mean)}
        at={{ x: state.rate, y: measures.answer.mean }}
      />
      <Plot
        {...axes('gap', words)}
        width={width}
        height={height}
        lines={lines(({ gap }) => gap.p99)}
        at={{ x: state.rate, y: measures.gap.p99 }}
      />
    </>
  );
}

/** The rate under a pixel of the curves. */
export function rateAt(x: number, width: number): number {
  return valueAt({ from: 0, to: fields.rate.max }, shareUnder(x, width));
}
