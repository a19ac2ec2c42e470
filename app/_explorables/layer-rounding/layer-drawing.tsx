import { memo } from 'react';
import { MAGENTA, NAVY } from '../_furniture/colours';
import { isAcrossPhone, letters } from '../_furniture/letters';
import { round } from '../_furniture/round';
import type { FigureWords } from '../_furniture/words';
import type { Cell, LayerView } from './layer-view';

const GAP = 3;

/** Rows and bars are taller where there is room for them: on a phone the whole figure stands on one screen. */
const rowHeight = (width: number): number => (width > 580 ? 30 : isAcrossPhone(width) ? 20 : 26);
const barHeight = (width: number): number => (isAcrossPhone(width) ? 30 : 40);

/** A weight that has moved by as many steps is tinted most. */
const MOST_MOVED = 3;
const STRONGEST = 0.42;

/** How to read the bars and the tints. */
export function Key({ words: { say } }: { words: FigureWords }) {
  return (
    <p className="xp-tag xp-key">
      <span>{say('bars: reach of each input; outlined: of its weights')}</span>
      <span>
        {say('weights moved')} <Swatch colour={NAVY} />
        {say('up')} <Swatch colour={MAGENTA} />
        {say('down')}
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

interface MatrixProps {
  view: LayerView;
  width: number;
  words: FigureWords;
}

/** The matrix, a row to an output and a column to an input, under the reach of each input. */
export const MatrixDrawing = memo(function MatrixDrawing({ view, width, words }: MatrixProps) {
  const { cells, reach, state, stage } = view;
  const row = rowHeight(width);
  const bars = barHeight(width);
  const height = bars + 6 + cells.length * row;
  const step = width / cells.length;
  const bar = round(Math.min(16, step / 3));
  const barAt = (column: number, share: number, side: number) =>
    `M${round((column + 0.5) * step + side * (bar + 2) - (side ? 0 : bar))} ${bars}v${round(-Math.max(1, share * (bars - 4)))}h${bar}V${bars}z`;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path d={reach.inputs.map((share, column) => barAt(column, share, 0)).join('')} fill={NAVY} />
      <path
        d={reach.weights.map((share, column) => barAt(column, share, 0.15)).join('')}
        fill="none"
        stroke={NAVY}
        strokeWidth="1.5"
      />
      {cells.map((weights, i) => (
        <g key={i} fontSize={letters(width)}>
          {weights.map((cell, j) => (
            <CellDrawing
              key={j}
              cell={cell}
              words={words}
              x={round(j * step)}
              y={bars + 6 + i * row}
              width={round(step - GAP)}
              height={row - GAP}
            />
          ))}
        </g>
      ))}
      {state.method === 'gptq' && stage.at > 0 && stage.at < cells.length && (
        <path d={`M${round(stage.at * step - GAP / 2)} ${bars + 3}V${height}`} stroke={MAGENTA} strokeWidth="2.5" />
      )}
    </svg>
  );
});

interface CellProps {
  cell: Cell;
  words: FigureWords;
  x: number;
  y: number;
  width: number;
  height: number;
}

function CellDrawing({ cell, words, x, y, width, height }: CellProps) {
  const { steps, moved, isRounded, isOff } = cell;
  const tint = STRONGEST * Math.min(1, Math.abs(moved) / MOST_MOVED);
  const text = steps.toFixed(isRounded || Math.abs(steps) >= 100 ? 0 : 1);
  return (
    <>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        rx="2"
        fill={moved > 0 ? NAVY : MAGENTA}
        fillOpacity={round(100 * tint) / 100}
        stroke={isRounded ? NAVY : undefined}
      />
      <text
        x={round(x + width / 2)}
        y={y + height / 2 + 5}
        textAnchor="middle"
        fill="currentColor"
        fontWeight={isOff ? 700 : undefined}
      >
        {words.number(/^-0(\.0)?$/.test(text) ? text.slice(1) : text)}
      </text>
    </>
  );
}
