import { useRef, type PointerEvent } from 'react';

/** How far a finger must go sideways before it holds the drawing; until then it may be on its way down the page. */
const SIDEWAYS = 6;

/** Where a drawing is held: pixels from its left and upper edge, and its width. */
export interface HoldPlace {
  x: number;
  y: number;
  width: number;
}

interface Hold<Value> {
  /** What the holding changes; given back to `onCancel` as it was when the pointer came down. */
  value: Value;
  onMove: (place: HoldPlace, value: Value, first: boolean) => void;
  onCancel: (value: Value) => void;
}

interface Grip<Value> {
  x: number;
  value: Value;
  /** A mouse holds at once; a finger once it goes sideways. */
  holds: boolean;
}

/**
 * Pointer handlers that make a drawing something to hold, by mouse at once, by finger after a move sideways or a tap. A finger that
 * goes up or down scrolls the page (`data-hold` in the style sheet) and leaves the drawing as it was.
 */
export function useHold<Value>({ value, onMove, onCancel }: Hold<Value>) {
  const grip = useRef<Grip<Value>>(undefined);
  const move = (event: PointerEvent<HTMLElement>, first: boolean) => {
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    if (grip.current) onMove({ x: event.clientX - left, y: event.clientY - top, width }, grip.current.value, first);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !event.isPrimary) return;
      const holds = event.pointerType !== 'touch';
      grip.current = { x: event.clientX, value, holds };
      event.currentTarget.setPointerCapture(event.pointerId);
      if (!holds) return;
      // Keeps the drawing from being selected as text.
      event.preventDefault();
      move(event, true);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = grip.current;
      if (!held) return;
      const begins = !held.holds && Math.abs(event.clientX - held.x) > SIDEWAYS;
      if (begins) held.holds = true;
      if (held.holds) move(event, begins);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (grip.current && !grip.current.holds) move(event, true);
      grip.current = undefined;
    },
    onPointerCancel: () => {
      if (grip.current?.holds) onCancel(grip.current.value);
      grip.current = undefined;
    },
  };
}
