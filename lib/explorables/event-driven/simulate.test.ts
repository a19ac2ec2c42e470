import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclesPerNode } from './datasets';
import { publishedDatasets } from './published';
import { gainOf, simulate, utilisationOf, type Simulation } from './simulate';
import { viewRun } from './view';

const base: Simulation = {
  graph: { kind: 'power law', nodes: 1500 },
  exponent: 2.4,
  slots: 64,
  lowShare: 0.9,
  hostCycles: 0,
  seed: 7,
};

describe('simulate', () => {
  it('repeats for a seed', () => {
    expect(simulate(base).event.total).toBe(simulate(base).event.total);
    expect(simulate({ ...base, seed: 8 }).event.total).not.toBe(simulate(base).event.total);
  });

  it('gains nothing on equal degrees or with one slot, and something on a power law', () => {
    expect(
      gainOf(simulate({ ...base, graph: { kind: 'equal degrees', nodes: 1500, degree: 4 }, lowShare: 0 })),
    ).toBeCloseTo(1, 9);
    expect(gainOf(simulate({ ...base, slots: 1 }))).toBeCloseTo(1, 9);
    expect(gainOf(simulate(base))).toBeGreaterThan(1.5);
  });

  it('gains more with a heavier tail and with more slots', () => {
    const gain = (change: Partial<Simulation>) =>
      gainOf(simulate({ ...base, graph: { kind: 'power law', nodes: 50_000 }, lowShare: 0, ...change }));
    expect(gain({ exponent: 2.1 })).toBeGreaterThan(gain({ exponent: 3 }));
    expect(gain({ slots: 64 })).toBeGreaterThan(gain({ slots: 8 }));
  });

  it('takes less time as more nodes go to low precision', () => {
    const work = (lowShare: number) => simulate({ ...base, lowShare }).workSum;
    expect(work(1)).toBeLessThan(work(0.5));
    expect(work(0.5)).toBeLessThan(work(0));
  });

  it('does the same work under both schedules, within the bounds, for any settings', () => {
    const settings = fc.record({
      exponent: fc.double({ min: 2, max: 3.5, noNaN: true }),
      slots: fc.integer({ min: 1, max: 256 }),
      lowShare: fc.double({ min: 0, max: 1, noNaN: true }),
      hostCycles: fc.constantFrom(0, 16),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(settings, (chosen) => {
        const run = simulate({ ...base, ...chosen });
        expect(run.event.total).toBeGreaterThanOrEqual(run.bounds.low - 1e-6);
        if (chosen.hostCycles === 0) expect(run.event.total).toBeLessThanOrEqual(run.bounds.high + 1e-6);
        for (const schedule of [run.event, run.lockStep]) {
          expect(utilisationOf(run, schedule) * schedule.slots * schedule.total).toBeCloseTo(run.workSum, 3);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('runs a graph of one node, and of none', () => {
    for (const nodes of [0, 1]) {
      const view = viewRun(simulate({ ...base, graph: { kind: 'power law', nodes } }));
      expect(view.nodes).toBe(nodes);
      expect(view.gain).toBe(1);
      expect(view.event.profile.every(Number.isFinite)).toBe(true);
    }
  });
});

describe('the published datasets', () => {
  it('are run at their published sizes', () => {
    for (const dataset of publishedDatasets.slice(0, 3)) {
      const view = viewRun(simulate({ ...base, graph: { kind: 'dataset', dataset } }));
      expect([view.nodes, view.edges]).toEqual([dataset.nodes, dataset.edges]);
    }
  });

  it('are bounded by a host that writes one node at a time, as the published cycles per node suggest', () => {
    for (const dataset of publishedDatasets.slice(0, 4)) {
      const view = viewRun(simulate({ ...base, graph: { kind: 'dataset', dataset }, hostCycles: 16 }));
      expect(view.event.cyclesPerNode).toBeGreaterThan(15.99);
      expect(Math.abs(view.event.cyclesPerNode - cyclesPerNode(dataset))).toBeLessThan(2.5);
    }
  });
});
