import { useEffect, useState, useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

/** Whether the tab is in front. A figure in a tab behind stops working. */
export function useVisibleTab(): boolean {
  return useSyncExternalStore(subscribe, () => !document.hidden);
}

/** Whether the reader asked for less motion; nothing then moves unless a control is pressed for it. */
export function useReducedMotion(): boolean {
  const [query] = useState(() => matchMedia('(prefers-reduced-motion: reduce)'));
  return useSyncExternalStore(
    (onChange) => {
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => query.matches,
  );
}

/** Calls `step` with the seconds since the last frame, while `running` and the tab is in front. */
export function useFrames(running: boolean, step: (seconds: number) => void): void {
  const visible = useVisibleTab();
  useEffect(() => {
    if (!running || !visible) return undefined;
    let last = performance.now();
    let frame = requestAnimationFrame(function next(now) {
      // A frame that comes late (a busy machine) counts for a tenth of a second at most.
      step(Math.min(0.1, (now - last) / 1000));
      last = now;
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [running, visible, step]);
}
