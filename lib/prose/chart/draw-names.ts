import { escapeHtml } from '../tree/nodes';
import { widthOf, type Frame } from './frame';
import { round, type Axis } from './scales';
import type { ChartSpec, Series } from './types';

/** From the end of a line to its name, and how much of that a leader takes. */
const OFFSET = 10;
const LEADER = 6;
/** A name that stands this near to the end of its line needs no leader. */
const TRUE_HEIGHT = 1;

/** The room that the names of the series need at the right of a chart. */
export function namesWidth(series: Series[], frame: Frame): number {
  return Math.max(0, ...series.map(({ name }) => widthOf(name, frame))) + OFFSET + 2 * LEADER;
}

/** Whether names at the ends of their lines leave enough of the width to the lines. */
export const namesFit = (series: Series[], frame: Frame): boolean => namesWidth(series, frame) <= frame.width * 0.3;

interface End {
  name: string;
  index: number;
  x: number;
  /** Where the line ends, and where its name stands. */
  wanted: number;
  y: number;
}

/** Names stand at the ends of their lines, at their height; where lines end close together they are moved apart, with a leader to each. */
export function drawNames(series: Series[], spec: ChartSpec, x: Axis, y: Axis, frame: Frame, right: number): string {
  const { letter } = frame;
  const ends = series
    .flatMap(({ name, data }, index) => {
      const last = data.at(-1);
      return last ? [{ name, index, x: x.at(last.x), wanted: y.at(last.y), y: y.at(last.y) }] : [];
    })
    .sort((a, b) => a.wanted - b.wanted);
  moveApart(ends, 1.1 * letter, frame.height - frame.bottom - 2);
  const column = Math.max(frame.width - right, ...ends.map((end) => end.x)) + OFFSET + LEADER;
  const names = ends.map((end) => {
    const isMoved = Math.abs(end.y - end.wanted) > TRUE_HEIGHT;
    const leader = isMoved
      ? `<path class="leader" d="M${round(end.x + 5)} ${round(end.wanted)}H${round(column - 2 * LEADER)}L${round(column - LEADER)} ${round(end.y)}h${LEADER - 2}"/>`
      : '';
    return `<g class="s${end.index + 1}">${leader}<text x="${round(column)}" y="${round(end.y + letter * 0.33)}">${escapeHtml(end.name)}</text></g>`;
  });
  const title = spec.seriesLabel
    ? `<text class="axis-name" x="${frame.width}" y="${round(frame.top - letter * 1.3)}" text-anchor="end">${escapeHtml(spec.seriesLabel)}</text>`
    : '';
  return `${title}<g class="names">${names.join('')}</g>`;
}

/** Moves names, sorted from the top, until neighbours are `gap` apart, none stands below `lowest`, and all stay as near to their lines as they can. */
function moveApart(ends: End[], gap: number, lowest: number): void {
  // Names that touch become one block, which stands where its members on average want to; as blocks grow they may meet others.
  let blocks = ends.map((end) => [end]);
  const topOf = (block: End[]) => {
    const middle = block.reduce((sum, end, index) => sum + end.wanted - index * gap, 0) / block.length;
    return Math.min(middle, lowest - (block.length - 1) * gap);
  };
  for (let merged = true; merged;) {
    merged = false;
    const next: End[][] = [];
    for (const block of blocks) {
      const before = next.at(-1);
      if (before && topOf(before) + before.length * gap > topOf(block) + 1e-6) {
        before.push(...block);
        merged = true;
      } else next.push([...block]);
    }
    blocks = next;
  }
  for (const block of blocks) {
    const top = topOf(block);
    block.forEach((end, index) => void (end.y = top + index * gap));
  }
}
