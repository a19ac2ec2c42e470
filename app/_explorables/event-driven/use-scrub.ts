import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

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

const clamp = (at: number) => Math.min(THOUSAND, Math.max(0, Math.round(at)));

/** Moves a cursor, in thousandths, by dragging along an element or by the keys of a slider. */
export function useScrub(at: number, onScrub: (at: number) => void) {
  const held = useRef(false);
  const moveTo = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    onScrub(clamp(((clientX - left) / width) * THOUSAND));
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      held.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      moveTo(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => held.current && moveTo(event),
    onPointerUp: () => void (held.current = false),
    onPointerCancel: () => void (held.current = false),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const next = KEYS[event.key];
      if (!next) return;
      event.preventDefault();
      onScrub(clamp(next(at)));
    },
  };
}
