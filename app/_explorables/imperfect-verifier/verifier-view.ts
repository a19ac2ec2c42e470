import { fittedRuns } from '@/lib/explorables/repeated-sampling/fitted-runs';
import { bestSamples, sampleUntilAccepted, type Verdict } from '@/lib/explorables/repeated-sampling/imperfect-verifier';
import { lastOf } from '../_furniture/last-of';
import { fields, type VerifierState } from './fields';

/** The most samples that are drawn and searched. */
export const MOST = 100;
const SAMPLES = [1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 17, 20, 25, 30, 40, 50, 65, 80, MOST];

/** Right and wrong answers, and right minus what the wrong ones cost, as shares of the questions. */
export interface Outcome extends Verdict {
  samples: number;
  worth: number;
}

/** Everything the figure shows at a state: drawing, summary and CSV all read this. */
export interface VerifierView {
  state: VerifierState;
  /** By number of samples, at the reader's verifier. */
  outcomes: readonly Outcome[];
  best: Outcome;
  ten: Outcome;
  /** What one sample, ten and the best number are worth, by the share of wrong answers accepted, in per cent. */
  worth: Record<'one' | 'ten' | 'best', { accepted: number; worth: number }[]>;
}

export function verifierView(state: VerifierState): VerifierView {
  const outcome = (samples: number) => outcomeOf(state, state.accepted, samples);
  return {
    state,
    outcomes: SAMPLES.map(outcome),
    best: outcome(bestAt(state, state.accepted)),
    ten: outcome(10),
    worth: worthOf(`${state.run} ${state.price}`, state),
  };
}

function outcomeOf({ run, price }: VerifierState, accepted: number, samples: number): Outcome {
  const { right, wrong } = sampleUntilAccepted(fittedRuns[run], accepted / 100, samples);
  return { samples, right, wrong, worth: right - Number(price) * wrong };
}

function bestAt({ run, price }: VerifierState, accepted: number): number {
  return bestSamples(fittedRuns[run], accepted / 100, Number(price), MOST);
}

/** Kept while only the verifier changes. */
const worthOf = lastOf(
  (key: string, state: VerifierState) => {
    const shares = Array.from({ length: fields.accepted.max + 1 }, (_, accepted) => accepted);
    const curve = (samplesAt: (accepted: number) => number) =>
      shares.map((accepted) => ({ accepted, worth: outcomeOf(state, accepted, samplesAt(accepted)).worth }));
    return { one: curve(() => 1), ten: curve(() => 10), best: curve((accepted) => bestAt(state, accepted)) };
  },
  ([key]) => key,
);
