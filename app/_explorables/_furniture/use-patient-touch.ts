import { useRef, type PointerEvent } from 'react';

/** How far a finger must go sideways before a slider follows it. */
const SIDEWAYS = 6;

interface Touch {
  x: number;
  isHeld: boolean;
  /** What the slider would have been set to already. */
  wanted?: number;
}

/**
 * A range answers a finger the moment it comes down, and a thumb on its way past the figure can hardly miss one. With these handlers
 * it waits until the finger goes sideways or is lifted; a finger that scrolls the page (`pointercancel`) changes nothing.
 */
export function usePatientTouch(onChange: (value: number) => void) {
  const touch = useRef<Touch>(undefined);
  return {
    change: (value: number) => {
      if (touch.current && !touch.current.isHeld) touch.current.wanted = value;
      else onChange(value);
    },
    handlers: {
      onPointerDown: ({ pointerType, clientX }: PointerEvent) => {
        touch.current = pointerType === 'touch' ? { x: clientX, isHeld: false } : undefined;
      },
      onPointerMove: ({ clientX }: PointerEvent) => {
        if (touch.current && Math.abs(clientX - touch.current.x) > SIDEWAYS) touch.current.isHeld = true;
      },
      onPointerUp: () => {
        const { wanted, isHeld } = touch.current ?? {};
        touch.current = undefined;
        if (!isHeld && wanted !== undefined) onChange(wanted);
      },
      onPointerCancel: () => void (touch.current = undefined),
    },
  };
}
