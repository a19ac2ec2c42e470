import { useCallback, useEffect, useRef, useState } from 'react';
import { useFrames, useReducedMotion } from './use-visible-tab';
import { useWords } from './words-context';

export interface Playing {
  isOn: boolean;
  /** The reader asked for less motion: there is nothing to play, the cursor and the steps are theirs. */
  isOff: boolean;
  toggle: () => void;
  stop: () => void;
}

/** Moves time on request: calls `step` with the seconds since the last frame until it answers that the end is reached. */
export function usePlay(step: (seconds: number) => boolean): Playing {
  const [isOn, setOn] = useState(false);
  const isOff = useReducedMotion();
  const latest = useRef(step);
  useEffect(() => void (latest.current = step), [step]);
  useFrames(
    isOn && !isOff,
    useCallback((seconds: number) => {
      if (!latest.current(seconds)) setOn(false);
    }, []),
  );
  return { isOn: isOn && !isOff, isOff, toggle: () => setOn((on) => !on), stop: () => setOn(false) };
}

/** Play and Pause. */
export function Play({ play, what }: { play: Playing; what: string }) {
  const { say } = useWords();
  if (play.isOff) return null;
  return (
    <p className="xp-tools xp-play">
      <button
        type="button"
        onClick={play.toggle}
        aria-label={play.isOn ? say('Pause {what}', { what }) : say('Play {what}', { what })}
      >
        {say(play.isOn ? 'Pause' : 'Play')}
      </button>
      <span aria-hidden="true">{what}</span>
    </p>
  );
}
