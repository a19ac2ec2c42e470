/** What an axis spans. */
export interface Scale {
  from: number;
  to: number;
  log?: boolean;
}

/** One axis of a plot: what it spans, where its marks stand and how they are written. */
export interface Axis extends Scale {
  ticks: readonly number[];
  format: (value: number) => string;
  label: string;
}

/** Where a value lies on an axis: 0 at its beginning, 1 at its end; values beyond are held at the ends. */
export function shareOf({ from, to, log }: Scale, value: number): number {
  const share = log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return Math.min(1, Math.max(0, share));
}

/** The value at a share of an axis. */
export function valueAt({ from, to, log }: Scale, share: number): number {
  return log ? from * (to / from) ** share : from + share * (to - from);
}

/** Pixels of a plot at a width; the names of its lines stand in the margin on the right. */
export function plotBox(width: number, height: number, margin: { left?: number; right?: number } = {}) {
  const { left = width > 480 ? 56 : 46, right = width > 480 ? 108 : 86 } = margin;
  return { left, right: width - right, top: 34, bottom: height - 40 };
}

/** The share of the horizontal axis under a pixel, for a drawing that is held. */
export function shareUnder(x: number, width: number, margin?: { left?: number; right?: number }): number {
  const { left, right } = plotBox(width, 0, margin);
  return Math.min(1, Math.max(0, (x - left) / (right - left)));
}
