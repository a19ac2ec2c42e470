import type { ChartProblem } from './types';

/** What a chart's drawing and its table may weigh together, in bytes of markup, before its author is told. */
const HEAVIEST = 500_000;

/** What to tell the author of a chart whose markup is so long, if anything. */
export function tooHeavy(name: string, bytes: number): ChartProblem | undefined {
  if (bytes <= HEAVIEST) return undefined;
  const message = `draws a chart of ${(bytes / 1e6).toFixed(1)} MB from ${name}, which every reader of the page and of the feed loads`;
  return { message, mend: 'draw fewer rows, by where="…" or from a smaller table' };
}
