import { memo } from 'react';
import { MAGENTA, NAVY } from '../_furniture/colours';
import { letters } from '../_furniture/letters';
import { Plot } from '../_furniture/plot';
import { shareUnder, type Axis } from '../_furniture/plot-axes';
import { round } from '../_furniture/round';
import type { Cell, LayerView } from './layer-view';
import { methodName } from './layer-words';

const BARS = 40;
const ROW = 26;
const GAP = 3;

/** A weight that has moved by as many steps is tinted most. */
const MOST_MOVED = 3;
const STRONGEST = 0.42;

/** How to read the bars and the tints. */
export function Key() {
  return (
    <p className="xp-tag xp-key">
      <span>bars: reach of each input; outlined: of its weights</span>
      <span>
        weights moved <Swatch colour={NAVY} />
        up, <Swatch colour={MAGENTA} />
        down
      </span>
    </p>
  );
}

function Swatch({ colour }: { colour: string }) {
  return (
    <svg width="11" height="11" aria-hidden="true">
      <rect width="11" height="11" rx="2" fill={colour} fillOpacity={STRONGEST} />
    </svg>
  );
}

/** The matrix, a row to an output and a column to an input, under the reach of each input. */
export const MatrixDrawing = memo(function MatrixDrawing({ view, width }: { view: LayerView; width: number }) {
  const { cells, reach, state, stage } = view;
  const height = BARS + 6 + cells.length * ROW;
  const step = width / cells.length;
  const bar = round(Math.min(16, step / 3));
  const barAt = (column: number, share: number, side: number) =>
    `M${round((column + 0.5) * step + side * (bar + 2) - (side ? 0 : bar))} ${BARS}v${round(-Math.max(1, share * (BARS - 4)))}h${bar}V${BARS}z`;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path d={reach.inputs.map((share, column) => barAt(column, share, 0)).join('')} fill={NAVY} />
      <path
        d={reach.weights.map((share, column) => barAt(column, share, 0.15)).join('')}
        fill="none"
        stroke={NAVY}
        strokeWidth="1.5"
      />
      {cells.map((row, i) => (
        <g key={i} fontSize={letters(width)}>
          {row.map((cell, j) => (
            <CellDrawing key={j} cell={cell} x={round(j * step)} y={BARS + 6 + i * ROW} width={round(step - GAP)} />
          ))}
        </g>
      ))}
      {state.method === 'gptq' && stage.at > 0 && stage.at < cells.length && (
        <path d={`M${round(stage.at * step - GAP / 2)} ${BARS + 3}V${height}`} stroke={MAGENTA} strokeWidth="2.5" />
      )}
    </svg>
  );
});

function CellDrawing({ cell, x, y, width }: { cell: Cell; x: number; y: number; width: number }) {
  const { steps, moved, isRounded, isOff } = cell;
  const tint = STRONGEST * Math.min(1, Math.abs(moved) / MOST_MOVED);
  const text = steps.toFixed(isRounded || Math.abs(steps) >= 100 ? 0 : 1);
  return (
    <>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={ROW - GAP - 1}
        rx="2"
        fill={moved > 0 ? NAVY : MAGENTA}
        fillOpacity={round(100 * tint) / 100}
        stroke={isRounded ? NAVY : undefined}
      />
      <text
        x={round(x + width / 2)}
        y={y + ROW / 2 + 3.5}
        textAnchor="middle"
        fill="currentColor"
        fontWeight={isOff ? 700 : undefined}
      >
        {/^-0(\.0)?$/.test(text) ? text.slice(1) : text.replace('-', '−')}
      </text>
    </>
  );
}

const columnsAxis: Axis = {
  from: 0,
  to: 8,
  ticks: [0, 1, 2, 3, 4, 5, 6, 7, 8],
  format: String,
  label: 'columns rounded',
};

const alphaAxis: Axis = { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1], format: String, label: 'exponent α' };

/** Noise of the output at every stage, by the method and by plain rounding of the same. */
export function WalkDrawing({ view, width }: { view: LayerView; width: number }) {
  const { stages, stage } = view;
  const most = Math.max(...stages.map(({ outputNoise, nearest }) => Math.max(outputNoise, nearest.outputNoise)));
  return (
    <Plot
      x={view.state.method === 'gptq' ? columnsAxis : alphaAxis}
      y={{
        from: 0,
        to: 1.05 * most,
        ticks: [0, most / 2, most],
        format: (share) => `${Number((100 * share).toPrecision(2))} %`,
        label: 'noise of the output',
      }}
      width={width}
      height={width > 480 ? 210 : 190}
      margin={{ left: 72 }}
      lines={[
        {
          name: 'plain',
          dash: '7 4',
          points: stages.map(({ at, nearest }) => ({ x: at, y: nearest.outputNoise })),
        },
        {
          name: methodName(view),
          chosen: true,
          points: stages.map(({ at, outputNoise }) => ({ x: at, y: outputNoise })),
        },
      ]}
      at={{ x: stage.at, y: stage.outputNoise }}
    />
  );
}

/** The share of the way under a pixel of the drawing. */
export function shareOfWalk(x: number, width: number): number {
  return shareUnder(x, width, { left: 72 });
}
