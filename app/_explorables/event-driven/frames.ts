import type { Run } from '@/lib/explorables/event-driven/simulate';
import { toMicroseconds, type RunView } from '@/lib/explorables/event-driven/view';
import { ROWS } from './slot-paths';
import { formatTime } from './words';

/** Where everything stands, in pixels; times are in cycles. */
export type Frames = ReturnType<typeof frames>;

/** Lock-step batches that the detail shows. */
const BATCHES = 5;

/** Cycles the drawing spans: the longer schedule. */
export function axisOf({ lockStep, event }: Run): number {
  return Math.max(lockStep.total, event.total, 1);
}

function windowAround(run: Run, time: number): { from: number; to: number } {
  const span = axisOf(run);
  const batches = Math.max(1, Math.ceil(run.work.length / run.event.slots));
  const length = Math.min(span, (BATCHES * span) / batches);
  const from = Math.min(Math.max(0, time - length / 2), span - length);
  return { from, to: from + length };
}

function ticksOf(spanUs: number, left: number, width: number): { x: number; label: string }[] {
  const rough = spanUs / Math.max(2, Math.floor(width / 110));
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? rough;
  const count = Math.floor(spanUs / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => ({
    x: left + ((i * step) / spanUs) * width,
    label: formatTime(i * step),
  }));
}

/** Lays the figure out for a width: overview above, detail below, letters the same size on any screen. */
export function frames(run: Run, view: RunView, at: number, width: number) {
  const left = 1;
  const plotWidth = width - 2;
  const span = axisOf(run);
  const time = span * at;
  const rows = Math.min(ROWS, run.event.slots);
  const rowHeight = Math.max(2.4, Math.min(12, 150 / rows));
  const overviewHeight = width < 480 ? 34 : 42;
  const overview = {
    lockStep: { y: 22, height: overviewHeight },
    event: { y: 50 + overviewHeight, height: overviewHeight },
  };
  const axisY = overview.event.y + overviewHeight;
  const detailY = axisY + 66;
  const detailHeight = rows * rowHeight;
  const detail = { lockStep: { y: detailY }, event: { y: detailY + detailHeight + 26 } };
  return {
    left,
    plotWidth,
    span,
    time,
    rows,
    rowHeight,
    overview,
    axisY,
    detail,
    window: windowAround(run, time),
    ticks: ticksOf(toMicroseconds(span), left, plotWidth),
    height: detail.event.y + detailHeight + 20,
  };
}
