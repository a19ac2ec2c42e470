import type { ReactNode } from 'react';
import { MAGENTA, MUTED, NAVY, PAPER } from './colours';
import { letters } from './letters';
import { plotBox, shareOf, type Axis } from './plot-axes';
import { spread } from './spread';
import { round } from './round';

/** A curve with its name at its right end. */
export interface Line {
  name: string;
  points: readonly { x: number; y: number }[];
  /** The one that the reader chose. */
  chosen?: boolean;
  dash?: string;
}

interface PlotProps {
  width: number;
  height: number;
  x: Axis;
  y: Axis;
  lines: readonly Line[];
  /** Where the reader is: a line across, and a dot on the chosen curve. */
  at?: { x: number; y: number };
  margin?: { left?: number; right?: number };
  /** Drawn under the lines, with the plot's own scales. */
  children?: (toX: (value: number) => number, toY: (value: number) => number) => ReactNode;
}

/** Curves over two axes, named at their ends, with the reader's place on them. */
export function Plot({ width, height, x, y, lines, at, margin, children }: PlotProps) {
  const { left, right, top, bottom } = plotBox(width, height, margin);
  const toX = (value: number) => round(left + shareOf(x, value) * (right - left));
  const toY = (value: number) => round(bottom - shareOf(y, value) * (bottom - top));
  const size = letters(width);
  const ends = lines.map(({ points }) => toY(points.at(-1)?.y ?? y.from));
  const names = spread(ends, size + 3, top, bottom);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" fontSize={size}>
      <Axes x={x} y={y} toX={toX} toY={toY} box={{ left, right, top, bottom }} height={height} />
      {children?.(toX, toY)}
      {at && <path d={`M${toX(at.x)} ${top}V${bottom + 6}`} stroke={MAGENTA} strokeWidth="1.5" />}
      {lines.map(({ name, points, chosen, dash }, index) => (
        <g key={name}>
          <path
            d={`M${points.map((point) => `${toX(point.x)} ${toY(point.y)}`).join('L')}`}
            fill="none"
            stroke={NAVY}
            strokeWidth={chosen ? 3 : 1.75}
            strokeDasharray={dash}
            strokeLinejoin="round"
          />
          <Leader x={right} from={ends[index] ?? 0} to={names[index] ?? 0} />
          <text x={right + 8} y={(names[index] ?? 0) + 4} fill={NAVY} fontWeight={chosen ? 700 : 400}>
            {name}
          </text>
        </g>
      ))}
      {at && <circle cx={toX(at.x)} cy={toY(at.y)} r="7" fill={MAGENTA} />}
    </svg>
  );
}

/** Leads from the end of a curve to a name that had to make room for others, and would stand beside the end of another curve. */
function Leader({ x, from, to }: { x: number; from: number; to: number }) {
  return (
    Math.abs(to - from) > 2 && <path d={`M${x} ${from}L${x + 6} ${round(to)}`} stroke={NAVY} strokeOpacity="0.6" />
  );
}

interface AxesProps {
  x: Axis;
  y: Axis;
  toX: (value: number) => number;
  toY: (value: number) => number;
  box: ReturnType<typeof plotBox>;
  height: number;
}

function Axes({ x, y, toX, toY, box: { left, right, top, bottom }, height }: AxesProps) {
  return (
    <g fill="currentColor">
      {y.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${toY(tick)}H${right}`} stroke="currentColor" strokeOpacity="0.14" />
          <text x={left - 7} y={toY(tick) + 4} textAnchor="end">
            {y.format(tick)}
          </text>
        </g>
      ))}
      <path d={`M${left} ${bottom}H${right}`} stroke="currentColor" strokeOpacity="0.5" />
      {x.ticks.map((tick) => (
        <text key={tick} x={toX(tick)} y={bottom + 19} textAnchor="middle">
          {x.format(tick)}
        </text>
      ))}
      <text x={left} y={height - 4} fill={MUTED}>
        {x.label}
      </text>
      <text x="0" y={top - 12} fill={MUTED} stroke={PAPER} strokeWidth="4" paintOrder="stroke">
        {y.label}
      </text>
    </g>
  );
}
