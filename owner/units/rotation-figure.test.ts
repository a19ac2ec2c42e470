// What the essay says of the rotation in its figure is what the figure shows.
import { describe, expect, it } from 'vitest';
import { essayText } from '../essay-text';
import { initialState } from '@/app/_explorables/_furniture/figure-state';
import { fields, type FormatsState } from '@/app/_explorables/number-formats/fields';
import { formatsView } from '@/app/_explorables/number-formats/formats-view';

const essay = 'what-a-number-costs';

/** SQNR of the values that are no outliers, before the rotation and after it. */
function beforeAndAfter(change: Partial<FormatsState>): [string, string] {
  const { unrotated, measures } = formatsView({ ...initialState(fields), ...change });
  const printed = (decibels = NaN) => decibels.toFixed(1).replace('-', '');
  return [printed(unrotated?.ordinarySqnr), printed(measures.ordinarySqnr)];
}

describe('The rotation of the tensor', () => {
  it('does what the essay says it does', () => {
    const text = essayText(essay).replace(/<\/?Try[^>]*>/g, '');
    const [before, after] = beforeAndAfter({ rotation: '8192' });
    expect(text).toContain(
      `brings the others from ${before} to ${after} dB where the outliers are twenty to forty times`,
    );
    const [smallBefore, smallAfter] = beforeAndAfter({ rotation: '8192', outlier: 10 });
    expect(text).toContain(`and from ${smallBefore} to ${smallAfter} where they are five to ten times`);
    const [helpedBefore, helpedAfter] = beforeAndAfter({ rotation: '32', scope: '32', outlier: 10 });
    expect(text).toContain(`helps against small ones, from ${helpedBefore} to ${helpedAfter} dB`);
    const [hurtBefore, hurtAfter] = beforeAndAfter({ rotation: '32', scope: '32' });
    expect(text).toContain(`hurts against large ones, from ${hurtBefore} to ${hurtAfter}:`);
  });
});
