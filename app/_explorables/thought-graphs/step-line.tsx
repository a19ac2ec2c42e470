import { useState } from 'react';
import { Play, usePlay } from '../_furniture/play';
import { fields, LAST_STEP, type State } from './fields';

interface StepLineProps {
  steps: number;
  of: number;
  words: string;
  problem: number;
  set: (change: Partial<State>) => void;
}

/** Seconds that a step is shown while playing. */
const PACE = 0.7;

/**
 * Walks through a search, one transformation at a time, by itself when asked, and draws another problem. A step that cannot be taken
 * is not `disabled`: that would take the focus from under a keyboard. The step is said aloud when one of these buttons was pressed;
 * a change elsewhere has its own summary.
 */
export function StepLine({ steps, of, words, problem, set }: StepLineProps) {
  const [asked, ask] = useState('');
  const keyOf = (step: number) => [problem, of, step].join();
  const [waited, wait] = useState(0);
  const go = (step: number) => {
    ask(keyOf(Math.min(of, Math.max(0, step))));
    set({ step: step >= of ? LAST_STEP : Math.max(0, step) });
  };
  const play = usePlay((seconds) => {
    const isDue = waited + seconds >= PACE;
    wait(isDue ? 0 : waited + seconds);
    if (isDue) set({ step: steps + 1 >= of ? LAST_STEP : steps + 1 });
    return !isDue || steps + 1 < of;
  });
  const start = () => {
    if (steps === of && !play.isOn) set({ step: 0 });
    play.toggle();
  };
  return (
    <div className="xp-steps">
      <div className="xp-tools" role="group" aria-label="steps of the search">
        <Play play={{ ...play, toggle: start }} what="the search" />
        <button type="button" aria-disabled={steps === 0} onClick={() => go(0)}>
          Start
        </button>
        <button type="button" aria-disabled={steps === 0} onClick={() => go(steps - 1)}>
          Back
        </button>
        <button type="button" aria-disabled={steps === of} onClick={() => go(steps + 1)}>
          Next
        </button>
        <button type="button" aria-disabled={steps === of} onClick={() => go(of)}>
          End
        </button>
        <button type="button" onClick={() => set({ problem: (problem % fields.problem.max) + 1, step: LAST_STEP })}>
          Another problem
        </button>
      </div>
      <p className="xp-said">
        <b>
          Step {steps} of {of}.
        </b>{' '}
        {words}
      </p>
      <span className="visually-hidden" role="status">
        {asked === keyOf(steps) && !play.isOn ? `Step ${steps} of ${of}. ${words}` : ''}
      </span>
    </div>
  );
}
