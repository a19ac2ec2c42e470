import { formatCsv } from '../_furniture/csv';
import { firstRows, listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { fields, type VerifierState } from './fields';
import { MOST, type VerifierView } from './verifier-view';

export const title = 'A verifier that errs';

export function describeVerifier({ run, accepted }: VerifierState): string {
  return `${accepted} % of wrong answers accepted, ${fields.run.options.find(({ value }) => value === run)?.label}`;
}

export function readOuts({ best, ten }: VerifierView): ReadOut[] {
  return [
    { label: 'best number of samples', value: best.samples === MOST ? `${MOST} or more` : String(best.samples) },
    { label: 'right there', value: formatShare(best.right) },
    { label: 'wrong there', value: formatShare(best.wrong) },
    { label: 'worth there', value: formatShare(best.worth) },
    { label: 'worth of ten', value: formatShare(ten.worth) },
  ];
}

export function summary(view: VerifierView): string {
  const measured = listReadOuts(readOuts(view));
  const price = fields.price.options.find(({ value }) => value === view.state.price)?.label;
  return `${describeVerifier(view.state)}, a wrong answer costs ${price}: ${measured}.`;
}

/** Every number the figure draws, in one table. Shares of the questions, 0 to 1. */
export function csv(view: VerifierView): string {
  const { state, outcomes, worth } = view;
  const columns = ['kind', 'name', 'at', 'value'];
  return formatCsv(columns, [
    ...firstRows(columns, state, readOuts(view)),
    ...outcomes.flatMap(({ samples, ...shares }) =>
      Object.entries(shares).map(([name, value]) => ['by samples', name, samples, value]),
    ),
    ...Object.entries(worth).flatMap(([name, curve]) =>
      curve.map(({ accepted, worth: value }) => ['worth by wrong answers accepted', name, accepted, value]),
    ),
  ]);
}

function formatShare(share: number): string {
  return `${(100 * share).toFixed(1)} %`.replace('-', '−');
}
