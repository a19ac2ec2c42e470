import { useState } from 'react';
import { Steps } from '../_furniture/steps';
import { useWords } from '../_furniture/words-context';
import { LAST_STEP, type State } from './fields';

interface StepLineProps {
  steps: number;
  of: number;
  words: string;
  problem: number;
  set: (change: Partial<State>) => void;
}

/**
 * Walks through a search, one transformation at a time. The step is said aloud when one of these buttons
 * was pressed; a change elsewhere has its own summary.
 */
export function StepLine({ steps, of, words, problem, set }: StepLineProps) {
  const { say } = useWords();
  const [asked, ask] = useState('');
  const place = say('Step {steps} of {of}.', { steps, of });
  const keyOf = (step: number) => [problem, of, step].join();
  const go = (step: number) => {
    ask(keyOf(step));
    set({ step: step >= of ? LAST_STEP : step });
  };
  return (
    <Steps at={steps} of={of} what={say('the search')} pace={0.7} go={go}>
      {(isPlaying) => (
        <>
          <p className="xp-said">
            <b>{place}</b> {words}
          </p>
          <span className="visually-hidden" role="status">
            {asked === keyOf(steps) && !isPlaying ? `${place} ${words}` : ''}
          </span>
        </>
      )}
    </Steps>
  );
}
