import { nodesInWindow } from '@/lib/explorables/event-driven/profile';
import type { Schedule } from '@/lib/explorables/event-driven/schedule';

/** More rows than this would be thinner than a line: the rest are left out of the drawing, and it says so. */
export const ROWS = 64;

interface Frame {
  /** Window of time, in cycles. */
  from: number;
  to: number;
  x: number;
  y: number;
  width: number;
  rowHeight: number;
}

/** The bars of the nodes of a window, as lines that are `thickness` wide. */
interface SlotPaths {
  low: string;
  float: string;
  thickness: number;
}

/**
 * The nodes of a window as two paths, one of the low-precision nodes and one of the float ones: a few thousand bars cost two
 * elements, so that dragging stays smooth.
 */
export function slotPaths(schedule: Schedule, low: Uint8Array, frame: Frame): SlotPaths {
  const { from, to, x, y, width, rowHeight } = frame;
  const scale = width / (to - from);
  const thickness = Math.max(1, rowHeight - (rowHeight > 3 ? 1 : 0.4));
  const parts: { low: string[]; float: string[] } = { low: [], float: [] };
  for (const i of nodesInWindow(schedule, from, to)) {
    const row = schedule.slot[i] ?? 0;
    if (row >= ROWS) continue;
    const start = Math.max(from, schedule.start[i] ?? 0);
    const end = Math.min(to, schedule.end[i] ?? 0);
    const left = x + (start - from) * scale;
    const length = Math.max(0.5, (end - start) * scale - 0.7);
    parts[low[i] ? 'low' : 'float'].push(
      `M${left.toFixed(1)} ${(y + row * rowHeight + thickness / 2).toFixed(1)}h${length.toFixed(1)}`,
    );
  }
  return { low: parts.low.join(''), float: parts.float.join(''), thickness };
}

/** A profile of shares as steps from the floor of a box and back to it; where the share stays the same to a tenth of a pixel, one step. */
export function profilePath(
  profile: ArrayLike<number>,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): string {
  const step = width / profile.length;
  const tops = Array.from(profile, (share) => (y + height * (1 - share)).toFixed(1));
  const steps = tops.map((top, i) => (top === tops[i - 1] ? '' : `H${(x + i * step).toFixed(1)}V${top}`));
  return `M${x} ${y + height}${steps.join('')}H${x + width}V${y + height}`;
}
