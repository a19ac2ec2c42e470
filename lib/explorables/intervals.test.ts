import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval, wilsonInterval } from './intervals';

describe('wilsonInterval', () => {
  it('gives the textbook interval for 10 of 20', () => {
    const { value, low, high } = wilsonInterval(10, 20);
    expect(value).toBe(0.5);
    expect(low).toBeCloseTo(0.2993, 4);
    expect(high).toBeCloseTo(0.7007, 4);
  });

  it('keeps a width at 0 of n and n of n, and says nothing without trials', () => {
    expect(wilsonInterval(0, 100).high).toBeCloseTo(0.037, 3);
    expect(wilsonInterval(100, 100).low).toBeCloseTo(0.963, 3);
    expect(wilsonInterval(0, 0)).toMatchObject({ low: 0, high: 1 });
  });

  it('always holds the share and stays inside [0, 1]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        const { value, low, high } = wilsonInterval(Math.round(share * trials), trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('meanInterval', () => {
  it('is the normal interval of the sample', () => {
    const { value, low, high } = meanInterval(10, 30, 5);
    expect(value).toBe(2);
    expect(high - value).toBeCloseTo(1.959964 * Math.sqrt(2.5 / 5), 5);
    expect(value - low).toBeCloseTo(high - value, 12);
  });

  it('has no width for one value and no value for none', () => {
    expect(meanInterval(3, 9, 1)).toEqual({ value: 3, low: 3, high: 3 });
    expect(meanInterval(0, 0, 0).value).toBeNaN();
  });
});
