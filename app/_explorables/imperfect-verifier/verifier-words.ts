import { formatCsv } from '../_furniture/csv';
import { firstRows, listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { labelOf, englishWords, type FigureText, type FigureWords } from '../_furniture/words';
import { fields, type VerifierState } from './fields';
import { MOST, type VerifierView } from './verifier-view';

export const title: FigureText = 'A verifier that errs';

export function describeVerifier({ run, accepted }: VerifierState, words: FigureWords): string {
  return words.say('{accepted}% of wrong answers accepted, {run}', { accepted, run: labelOf(fields.run, run, words) });
}

export function readOuts({ best, ten }: VerifierView, { say, number }: FigureWords): ReadOut[] {
  const share = (value: number) => number(formatShare(value));
  return [
    {
      label: say('best number of samples'),
      value: best.samples === MOST ? say('{count} or more', { count: MOST }) : number(best.samples),
    },
    { label: say('right there'), value: share(best.right) },
    { label: say('wrong there'), value: share(best.wrong) },
    { label: say('worth there'), value: share(best.worth) },
    { label: say('worth of ten'), value: share(ten.worth) },
  ];
}

export function summary(view: VerifierView, words: FigureWords): string {
  return words.say('{verifier}, a wrong answer costs {price}: {measured}.', {
    verifier: describeVerifier(view.state, words),
    price: labelOf(fields.price, view.state.price, words),
    measured: listReadOuts(readOuts(view, words), words),
  });
}

/** Every number the figure draws, in one table. Shares of the questions, 0 to 1. */
export function csv(view: VerifierView): string {
  const { state, outcomes, worth } = view;
  const columns = ['kind', 'name', 'at', 'value'];
  return formatCsv(columns, [
    ...firstRows(columns, state, readOuts(view, englishWords)),
    ...outcomes.flatMap(({ samples, ...shares }) =>
      Object.entries(shares).map(([name, value]) => ['by samples', name, samples, value]),
    ),
    ...Object.entries(worth).flatMap(([name, curve]) =>
      curve.map(({ accepted, worth: value }) => ['worth by wrong answers accepted', name, accepted, value]),
    ),
  ]);
}

function formatShare(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
