import { isAcrossPhone } from '../_furniture/letters';
import type { Run } from '@/lib/explorables/event-driven/simulate';
import { toMicroseconds } from '@/lib/explorables/event-driven/view';
import type { FigureWords } from '../_furniture/words';
import { ROWS } from './slot-paths';
import { formatTime } from './words';

/** A stretch of time, in cycles. */
export interface Window {
  from: number;
  to: number;
}

/** Where everything stands, in pixels; times are in cycles. */
export type Frames = ReturnType<typeof frames>;

/** Lock-step batches that the detail shows. */
const BATCHES = 5;
/** Height of a detail, whatever the number of slots: the figure keeps its height. */
const DETAIL = { phone: 147, wide: 154 };

/** Cycles the drawing spans: the longer schedule. */
export function axisOf({ lockStep, event }: Run): number {
  return Math.max(lockStep.total, event.total, 1);
}

/** The stretch that the detail shows around a moment. */
export function windowAround(run: Run, time: number): Window {
  const span = axisOf(run);
  const batches = Math.max(1, Math.ceil(run.work.length / run.event.slots));
  const length = Math.min(span, (BATCHES * span) / batches);
  const from = Math.min(Math.max(0, time - length / 2), span - length);
  return { from, to: from + length };
}

function ticksOf(spanUs: number, left: number, width: number, words: FigureWords): { x: number; label: string }[] {
  const rough = spanUs / Math.max(2, Math.floor(width / 110));
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? rough;
  const count = Math.floor(spanUs / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => ({
    x: left + ((i * step) / spanUs) * width,
    label: formatTime(i * step, words),
  }));
}

/** Heights of the parts: overview above, detail below, letters the same size on any screen. */
export function placesOf(run: Run, width: number) {
  const rows = Math.min(ROWS, run.event.slots);
  const tall = isAcrossPhone(width) ? DETAIL.phone : DETAIL.wide;
  const rowHeight = Math.min(12, tall / rows);
  const overviewHeight = width < 480 ? 34 : 42;
  const overview = {
    lockStep: { y: 22, height: overviewHeight },
    event: { y: 50 + overviewHeight, height: overviewHeight },
  };
  const axisY = overview.event.y + overviewHeight;
  const detailY = axisY + 66;
  const detail = { lockStep: { y: detailY }, event: { y: detailY + tall + 26 } };
  return { rows, rowHeight, overview, axisY, detail, height: detail.event.y + tall + 20 };
}

/** Lays the figure out for a width and a moment, `at` as a share of the run; the detail shows `held`, or what lies around the moment. */
export function frames(run: Run, at: number, width: number, words: FigureWords, held?: Window) {
  const left = 1;
  const plotWidth = width - 2;
  const span = axisOf(run);
  const time = span * at;
  return {
    ...placesOf(run, width),
    left,
    plotWidth,
    span,
    time,
    window: held ?? windowAround(run, time),
    ticks: ticksOf(toMicroseconds(span), left, plotWidth, words),
  };
}
