import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreesOfSize, equalDegrees, powerLawDegrees } from './degrees';
import { lowPrecisionNodes } from './precision';
import { nodeCycles } from './work';

const sum = (values: Uint32Array) => values.reduce((total, value) => total + value, 0);

describe('powerLawDegrees', () => {
  it('falls as the exponent says: P(1) and the tail of a = 2.5', () => {
    const degrees = powerLawDegrees(200_000, 2.5, 1024, 3);
    const share = (test: (degree: number) => boolean) => degrees.filter(test).length / degrees.length;
    expect(share((degree) => degree === 1)).toBeCloseTo(1 - 2 ** -1.5, 2);
    expect(share((degree) => degree >= 16)).toBeCloseTo(16 ** -1.5, 2);
    expect(Math.max(...degrees.slice(0, 1000))).toBeLessThanOrEqual(1024);
  });

  it('repeats for a seed', () => {
    expect(powerLawDegrees(50, 2.2, 100, 9)).toEqual(powerLawDegrees(50, 2.2, 100, 9));
  });
});

describe('degreesOfSize', () => {
  it('has exactly the published nodes and edges, whatever the exponent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 400 }),
        fc.double({ min: 0.2, max: 20, noNaN: true }),
        fc.double({ min: 2, max: 3.5, noNaN: true }),
        (nodes, mean, a) => {
          const edges = Math.round(nodes * Math.min(mean, nodes - 1));
          const degrees = degreesOfSize(nodes, edges, a, 1024, 1);
          expect(degrees.length).toBe(nodes);
          expect(sum(degrees)).toBe(edges);
        },
      ),
    );
  });

  it('equal degrees are equal', () => {
    expect(sum(equalDegrees(7, 3))).toBe(21);
  });
});

describe('lowPrecisionNodes', () => {
  it('marks the asked share, from the lowest degree up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, share) => {
          const degrees = Uint32Array.from(list);
          const low = lowPrecisionNodes(degrees, share);
          expect(low.reduce((count, mark) => count + mark, 0)).toBe(Math.round(share * list.length));
          const marked = list.filter((_, i) => low[i]);
          const kept = list.filter((_, i) => !low[i]);
          if (marked.length > 0 && kept.length > 0) expect(Math.max(...marked)).toBeLessThanOrEqual(Math.min(...kept));
        },
      ),
    );
  });

  it('clamps a share outside [0, 1]', () => {
    expect([...lowPrecisionNodes(Uint32Array.of(1, 2), 7)]).toEqual([1, 1]);
    expect([...lowPrecisionNodes(Uint32Array.of(1, 2), -1)]).toEqual([0, 0]);
  });
});

describe('nodeCycles', () => {
  it('costs latency and overhead without neighbours, and a quarter of the beats in INT8', () => {
    expect(nodeCycles(0, 'float32')).toBe(80);
    expect(nodeCycles(16, 'float32') - 80).toBe(1 + 64);
    expect(nodeCycles(16, 'int8') - 80).toBe(1 + 16);
  });

  it('never falls as the degree grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (degree) => {
        for (const precision of ['float32', 'int8'] as const) {
          expect(nodeCycles(degree + 1, precision)).toBeGreaterThanOrEqual(nodeCycles(degree, precision));
        }
        expect(nodeCycles(degree, 'int8')).toBeLessThanOrEqual(nodeCycles(degree, 'float32'));
      }),
    );
  });
});
