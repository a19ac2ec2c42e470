import { fields, LAST_STEP, type State } from './fields';

interface StepLineProps {
  steps: number;
  of: number;
  words: string;
  problem: number;
  set: (change: Partial<State>) => void;
}

/** Walks through a search, one transformation at a time, and draws another problem. A step that cannot be taken is not `disabled`: that would take the focus from under a keyboard. */
export function StepLine({ steps, of, words, problem, set }: StepLineProps) {
  const go = (step: number) => set({ step: step >= of ? LAST_STEP : Math.max(0, step) });
  return (
    <div className="xp-steps">
      <div className="xp-tools" role="group" aria-label="steps of the search">
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
      <p className="xp-said" role="status">
        <b>
          Step {steps} of {of}.
        </b>{' '}
        {words}
      </p>
    </div>
  );
}
