import type { Search } from '@/lib/explorables/thought-graphs/graph';
import { isAcrossPhone, letters } from '../_furniture/letters';
import type { Group, Layout } from './layout';

/** Pixels of a laid-out search. */
export type Place = ReturnType<typeof place>;

/** Heights of the drawing, whatever is searched: the figure keeps its own. On a phone all of it stands on one screen. */
const HEIGHT = { phone: 144, wide: 240 };
/** Room for a row's cells and for the mark about them. */
const LAST_ROW = 26;
const GAP = 6;

/** Turns rows and stretches into pixels for a width: the gutter holds the rows' labels. */
export function place(layout: Layout, search: Search, width: number) {
  const narrow = width < 480;
  const gutter = narrow ? 92 : 118;
  const size = search.thoughts[0]?.to ?? 1;
  const height = isAcrossPhone(width) ? HEIGHT.phone : HEIGHT.wide;
  const rowHeight = Math.min(52, (height - LAST_ROW) / Math.max(1, layout.rows - 1));
  const cellHeight = Math.max(4, Math.min(18, rowHeight - 6));
  const toX = (value: number) => gutter + (value / size) * (width - gutter);
  const span = ({ from, to }: Group) => ({
    x0: toX(from) + (from > 0 ? GAP / 2 : 1),
    x1: toX(to) - (to < size ? GAP / 2 : 1),
  });
  const middle = (group: Group) => (span(group).x0 + span(group).x1) / 2;
  const rowY = (row: number) => 4 + row * rowHeight;
  const cells = new Map<number, { x: number; y: number; width: number }>();
  for (const group of layout.groups) {
    const { x0, x1 } = span(group);
    const pitch = Math.min(22, (x1 - x0) / group.ids.length);
    group.ids.forEach((id, index) => {
      const x = middle(group) + (index - (group.ids.length - 1) / 2) * pitch;
      cells.set(id, { x, y: rowY(group.row), width: Math.max(1.5, pitch - (pitch > 8 ? 3 : 1)) });
    });
  }
  return {
    gutter,
    cellHeight,
    rowY,
    span,
    middle,
    cells,
    font: letters(width),
    height,
  };
}
