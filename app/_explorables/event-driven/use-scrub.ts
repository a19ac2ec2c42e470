import { useState, type KeyboardEvent } from 'react';
import type { Run } from '@/lib/explorables/event-driven/simulate';
import { useHold } from '../_furniture/use-hold';
import { axisOf, placesOf, windowAround, type Window } from './frames';

const THOUSAND = 1000;
const KEYS: Record<string, (at: number) => number> = {
  ArrowLeft: (at) => at - 5,
  ArrowDown: (at) => at - 5,
  ArrowRight: (at) => at + 5,
  ArrowUp: (at) => at + 5,
  PageDown: (at) => at - 50,
  PageUp: (at) => at + 50,
  Home: () => 0,
  End: () => THOUSAND,
};

/** The detail shows a small part of the run: a pixel of it is some hundredths of a thousandth. */
const FINE = 100;

const clamp = (at: number, fineness = 1) => Math.min(THOUSAND, Math.max(0, Math.round(at * fineness) / fineness));

interface Scrub {
  run: Run;
  /** The cursor, in thousandths of the run. */
  at: number;
  width: number;
  onScrub: (at: number) => void;
  onPlay: () => void;
}

/**
 * Moves the time cursor by dragging or by the keys of a slider. In the overview a place is a share of the whole run; in the detail it
 * is a share of the window that is shown, and the window stands still while it is held.
 */
export function useScrub({ run, at, width, onScrub, onPlay }: Scrub) {
  const [window, setWindow] = useState<Window>();
  const span = axisOf(run);
  const detailFrom = placesOf(run, width).detail.lockStep.y - 20;
  const hold = useHold({
    value: { at, window: window ?? windowAround(run, (span * at) / THOUSAND) },
    onMove: ({ x, y, width: across }, before, first) => {
      const share = Math.min(1, Math.max(0, x / across));
      // A drag stays in the part where it began.
      const isDetail = first ? y >= detailFrom : window !== undefined;
      if (first) setWindow(isDetail ? before.window : undefined);
      if (!isDetail) return onScrub(clamp(share * THOUSAND));
      const { from, to } = before.window;
      onScrub(clamp(((from + share * (to - from)) / span) * THOUSAND, FINE));
    },
    onCancel: (before) => onScrub(before.at),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = KEYS[event.key];
    if (!next && event.key !== ' ') return;
    event.preventDefault();
    if (!next) return onPlay();
    setWindow(undefined);
    onScrub(clamp(next(Math.round(at))));
  };
  return { window, release: () => setWindow(undefined), handlers: { ...hold, onKeyDown } };
}
