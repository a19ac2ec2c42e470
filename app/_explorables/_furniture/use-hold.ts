import type { PointerEvent } from 'react';

/**
 * Pointer handlers that make a drawing something to hold: pressing or dragging it gives the place, in pixels from its left
 * edge, and its width. A finger moving up or down still scrolls the page (`data-hold` in the style sheet).
 */
export function useHold(onMove: (x: number, width: number) => void) {
  const move = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onMove(event.clientX - box.left, box.width);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      // Keeps the drawing from being selected as text.
      event.preventDefault();
      move(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event);
    },
  };
}
