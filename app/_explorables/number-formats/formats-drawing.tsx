import { memo } from 'react';
import type { Histogram } from '@/lib/explorables/number-formats/measure';
import { MAGENTA, MUTED, NAVY, PAPER } from '../_furniture/colours';
import { isAcrossPhone, letters, textWidth } from '../_furniture/letters';
import { formatValue, placeLabels } from './axis';
import { isScaled, type FormatsState } from './fields';
import type { FormatsView } from './formats-view';
import { describeRounding } from './formats-words';
import { round } from '../_furniture/round';
import type { FigureWords } from '../_furniture/words';

const MARGIN = 14;
const TOP = 14;

const LINE = 162;
const HEIGHT = 232;

/** A wide drawing has its controls beside it, and their height to fill. */
const extraHeight = (width: number): number => (isAcrossPhone(width) ? 0 : 200);

/** Where a value stands on a line drawn this wide. */
export function toX(value: number, reach: number, width: number): number {
  return round(width / 2 + (value / reach) * (width / 2 - MARGIN));
}

/** The value under a point of the line. */
export function fromX(x: number, reach: number, width: number): number {
  return ((x - width / 2) / (width / 2 - MARGIN)) * reach;
}

interface DrawingProps {
  view: FormatsView;
  width: number;
  words: FigureWords;
}

/** The line of codes: data behind, a tick to every code, and the reader's value falling to its own. */
export function FormatsDrawing({ view, width, words }: DrawingProps) {
  const { reach, state, rounded } = view;
  const height = HEIGHT + extraHeight(width);
  return (
    <svg viewBox={`0 ${-extraHeight(width)} ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <Ground
        view={view.data}
        codes={view.codes}
        reach={reach}
        width={width}
        outliers={view.outliers}
        rounded={rounded}
        words={words}
      />
      <text x={MARGIN} y={HEIGHT - 6} fontSize={letters(width)} fill={MUTED}>
        {axisWords(state, words)}
      </text>
      <Mark view={view} width={width} words={words} />
    </svg>
  );
}

function axisWords(state: FormatsState, { say }: FigureWords): string {
  const value = say(state.rotation === 'none' ? 'value' : 'rotated value');
  if (!isScaled(state)) return value;
  if (state.scope === 'tensor') return say('{value} ÷ tensor scale', { value });
  return state.scope === 'channel'
    ? say('{value} ÷ channel scale', { value })
    : say('{value} ÷ block scale', { value });
}

interface GroundProps {
  view: Histogram;
  codes: readonly number[];
  outliers: readonly number[];
  reach: number;
  rounded: number;
  width: number;
  words: FigureWords;
}

/** What stands still while the value is dragged, but for the number that the value's own code takes out of the row. */
const Ground = memo(function Ground({ view, codes, outliers, reach, rounded, width, words }: GroundProps) {
  const x = (value: number) => toX(value, reach, width);
  const selected = x(rounded);
  return (
    <>
      <path
        d={barsPath(view, x(-reach), x(reach), LINE, LINE - TOP + extraHeight(width))}
        fill={NAVY}
        fillOpacity="0.22"
      />
      <path d={`M${x(-reach)} ${LINE}H${x(reach)}`} stroke="currentColor" strokeOpacity="0.5" />
      {outliers.length > 0 && (
        <path
          d={ringsPath(outliers.filter((value) => Math.abs(value) <= reach).map(x), LINE - 9)}
          fill="none"
          stroke={NAVY}
          strokeWidth="1.5"
        />
      )}
      <path
        d={ticksPath(codes.filter((code) => Math.abs(code) <= reach).map(x))}
        stroke={NAVY}
        strokeWidth={codes.length > 64 ? 1 : 2}
      />
      {placeLabels(codes, reach, width - 2 * MARGIN, letters(width)).map(({ value, text }) => (
        <text
          key={value}
          x={x(value)}
          y={LINE + 32}
          fontSize={letters(width)}
          textAnchor="middle"
          fill="currentColor"
          fillOpacity={Math.abs(x(value) - selected) < 1 ? 0 : 1}
        >
          {words.number(text)}
        </text>
      ))}
    </>
  );
});

/** The reader's value, the arc it falls along, and its code. */
function Mark({ view, width, words }: DrawingProps) {
  const rounding = describeRounding(view, words);
  const { state, reach, rounded } = view;
  const from = toX(state.x, reach, width);
  const to = toX(Math.max(-reach, Math.min(reach, rounded)), reach, width);
  // The words keep to the side away from the arc, and to the drawing.
  const room = textWidth(rounding, letters(width) + 1) + 16;
  const before = from <= to ? from > room : width - from < room;
  const anchorX = Math.min(from, to) === from ? (before ? from - 9 : to + 9) : before ? to - 9 : from + 9;
  return (
    <>
      <path d={`M${to} ${LINE}v26`} stroke={MAGENTA} strokeWidth="3" />
      <text
        x={to}
        y={LINE + 44}
        fontSize={letters(width)}
        fontWeight="700"
        textAnchor="middle"
        fill={MAGENTA}
        stroke={PAPER}
        strokeWidth="3"
        paintOrder="stroke"
      >
        {words.number(formatValue(rounded))}
      </text>
      <path
        d={`M${from} ${LINE}C${from} ${LINE - 34} ${to} ${LINE - 34} ${to} ${LINE - 2}`}
        fill="none"
        stroke={MAGENTA}
        strokeWidth="1.5"
      />
      <circle cx={from} cy={LINE} r="7" fill={MAGENTA} />
      <text
        x={anchorX}
        y={LINE - 15}
        fontSize={letters(width) + 1}
        textAnchor={before ? 'end' : 'start'}
        fill={MAGENTA}
        stroke={PAPER}
        strokeWidth="4"
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {rounding}
      </text>
    </>
  );
}

const ERROR_HEIGHT = 84;

interface ErrorProps {
  errors: Histogram;
  width: number;
  words: FigureWords;
}

/** How the errors of the whole tensor lie about zero, in the same units. */
export const ErrorDrawing = memo(function ErrorDrawing({ errors, width, words }: ErrorProps) {
  const [from, to] = [MARGIN, width - MARGIN];
  const height = ERROR_HEIGHT + extraHeight(width) / 3;
  const line = height - 20;
  const end = words.number(Number(errors.to.toPrecision(3)));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path d={barsPath(errors, from, to, line, line - 22)} fill={NAVY} fillOpacity="0.5" />
      <path d={`M${from} ${line}H${to}`} stroke="currentColor" strokeOpacity="0.5" />
      <text x={from} y={12} fontSize={letters(width)} fill={MUTED}>
        {words.say('rounding error, same unit, magnified')}
      </text>
      <text x={from} y={height - 5} fontSize={letters(width)} fill="currentColor">
        −{end}
      </text>
      <text x={width / 2} y={height - 5} fontSize={letters(width)} textAnchor="middle" fill="currentColor">
        0
      </text>
      <text x={to} y={height - 5} fontSize={letters(width)} textAnchor="end" fill="currentColor">
        {end}
      </text>
    </svg>
  );
});

/** All bars of a histogram as one path, the tallest as tall as allowed. */
function barsPath({ counts }: Histogram, from: number, to: number, line: number, tallest: number): string {
  const most = Math.max(1, ...counts);
  const step = (to - from) / counts.length;
  const bar = round(Math.max(0.5, step - 1));
  return counts
    .map((count, index) =>
      count ? `M${round(from + index * step + 0.5)} ${line}v${round((-tallest * count) / most)}h${bar}V${line}z` : '',
    )
    .join('');
}

/** One tick to a code; codes nearer than three quarters of a pixel share one. */
function ticksPath(xs: readonly number[]): string {
  let last = -Infinity;
  return xs
    .filter((x) => x - last >= 0.75 && ((last = x), true))
    .map((x) => `M${x} ${LINE}v16`)
    .join('');
}

function ringsPath(xs: readonly number[], y: number): string {
  return xs.map((x) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`).join('');
}
