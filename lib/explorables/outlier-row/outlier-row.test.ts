import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK, OUTLIER, outlierRow, WEIGHTS } from './outlier-row';

describe('a row of weights with one outlier', () => {
  it('loses all others to nought when one scale serves all, and only a block when each has its own', () => {
    const whole = outlierRow(40, 'row');
    const blocks = outlierRow(40, 'block');
    expect(whole.zeros).toBe(WEIGHTS - 1);
    expect(blocks.zeros).toBeLessThan(whole.zeros / 2);
    const first = Math.floor(OUTLIER / BLOCK) * BLOCK;
    expect(blocks.stored.slice(first, first + BLOCK).filter((value) => value > 0)).toHaveLength(1);
  });

  it('is stored well while no weight stands out', () => {
    expect(outlierRow(1, 'row').measures.ordinarySqnr).toBeGreaterThan(15);
  });

  it('never stores a weight further off than half a step, and never gains by a larger outlier what a smaller keeps', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 64, noNaN: true }), (outlier) => {
        const { values, stored, measures } = outlierRow(outlier, 'row');
        const step = Math.max(...values) / 7;
        stored.forEach((value, index) => expect(Math.abs(value - values[index]!)).toBeLessThanOrEqual(step / 2 + 1e-9));
        expect(measures.ordinarySqnr).toBeLessThanOrEqual(outlierRow(1, 'row').measures.ordinarySqnr + 3);
      }),
    );
  });
});
