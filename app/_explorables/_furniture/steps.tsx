import { useState, type ReactNode } from 'react';
import { Play, usePlay } from './play';
import { useWords } from './words-context';

interface StepsProps {
  /** The step that is shown, from 0, and the last one. */
  at: number;
  of: number;
  /** What is walked through, in the language of the page: "the search". */
  what: string;
  /** Seconds that a step is shown while playing. */
  pace: number;
  go: (step: number) => void;
  /** What a step does, under the buttons; it is told whether the figure walks by itself. */
  children: (isPlaying: boolean) => ReactNode;
}

/**
 * Walks through what has steps, one at a time, by itself when asked. A step that cannot be taken is not `disabled`: that would take the
 * focus from under a keyboard.
 */
export function Steps({ at, of, what, pace, go, children }: StepsProps) {
  const { say } = useWords();
  const [waited, wait] = useState(0);
  const play = usePlay((seconds) => {
    const isDue = waited + seconds >= pace;
    wait(isDue ? 0 : waited + seconds);
    if (isDue) go(Math.min(of, at + 1));
    return !isDue || at + 1 < of;
  });
  const start = () => {
    if (at === of && !play.isOn) go(0);
    play.toggle();
  };
  const button = (name: string, step: number) => (
    <button
      type="button"
      aria-disabled={Math.min(of, Math.max(0, step)) === at}
      onClick={() => go(Math.min(of, Math.max(0, step)))}
    >
      {name}
    </button>
  );
  return (
    <div className="xp-steps">
      <div className="xp-tools" role="group" aria-label={say('steps of {what}', { what })}>
        <Play play={{ ...play, toggle: start }} what={what} />
        {button(say('Start'), 0)}
        {button(say('Back'), at - 1)}
        {button(say('Next'), at + 1)}
        {button(say('End'), of)}
      </div>
      {children(play.isOn)}
    </div>
  );
}
