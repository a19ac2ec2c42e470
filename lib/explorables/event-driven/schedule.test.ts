import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodesInWindow, stateAt, utilisationProfile } from './profile';
import { type Schedule, doubleBuffered, eventDriven, grahamBounds } from './schedule';

const works = fc
  .array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 200 })
  .map((cycles) => Float64Array.from(cycles));
const slotCounts = fc.integer({ min: 1, max: 40 });
const both = (work: Float64Array, slots: number, hostCycles = 0) =>
  [eventDriven(work, { slots, hostCycles }), doubleBuffered(work, { slots, hostCycles })] as const;

function busyCycles(schedule: Schedule): number {
  return schedule.end.reduce((sum, end, i) => sum + end - (schedule.start[i] ?? 0), 0);
}

function overlaps(schedule: Schedule): boolean {
  const free = new Map<number, number>();
  return schedule.start.some((start, i) => {
    const slot = schedule.slot[i] ?? 0;
    const early = start < (free.get(slot) ?? 0) - 1e-9;
    free.set(slot, schedule.end[i] ?? 0);
    return early;
  });
}

describe('event-driven and double-buffered schedules', () => {
  it('run a small example as drawn by hand', () => {
    const [event, lockStep] = both(Float64Array.from([8, 1, 1, 1, 5]), 2);
    expect([...event.start]).toEqual([0, 0, 1, 2, 3]);
    expect([...event.slot]).toEqual([0, 1, 1, 1, 1]);
    expect(event.total).toBe(8);
    expect([...lockStep.start]).toEqual([0, 0, 8, 8, 9]);
    expect(lockStep.total).toBe(14);
  });

  it('keep to Graham’s bounds, and never lose to lock step', () => {
    fc.assert(
      fc.property(works, slotCounts, (work, slots) => {
        const [event, lockStep] = both(work, slots);
        const { low, high } = grahamBounds(work, slots);
        expect(event.total).toBeGreaterThanOrEqual(low - 1e-6);
        expect(event.total).toBeLessThanOrEqual(high + 1e-6);
        expect(lockStep.total).toBeGreaterThanOrEqual(event.total - 1e-6);
      }),
    );
  });

  it('conserve work, and never run two nodes in one slot', () => {
    fc.assert(
      fc.property(works, slotCounts, fc.integer({ min: 0, max: 20 }), (work, slots, host) => {
        const sum = work.reduce((total, cycles) => total + cycles, 0);
        for (const schedule of both(work, slots, host)) {
          expect(busyCycles(schedule)).toBeCloseTo(sum, 6);
          expect(overlaps(schedule)).toBe(false);
        }
      }),
    );
  });

  it('gain nothing on equal degrees or with one slot', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 50 }),
        slotCounts,
        (count, cycles, slots) => {
          const [event, lockStep] = both(new Float64Array(count).fill(cycles), slots);
          expect(lockStep.total).toBeCloseTo(event.total, 6);
        },
      ),
    );
    fc.assert(
      fc.property(works, (work) => {
        const [event, lockStep] = both(work, 1);
        expect(lockStep.total).toBeCloseTo(event.total, 6);
      }),
    );
  });

  it('are both bounded by one hub', () => {
    fc.assert(
      fc.property(works, slotCounts, (work, slots) => {
        const hub = 100_000;
        for (const schedule of both(Float64Array.from([...work, hub]), slots))
          expect(schedule.total).toBeGreaterThanOrEqual(hub);
      }),
    );
  });

  it('are both bounded by a host that programs one node at a time', () => {
    fc.assert(
      fc.property(works, slotCounts, (work, slots) => {
        for (const schedule of both(work, slots, 16)) expect(schedule.total).toBeGreaterThan(16 * work.length - 1e-6);
      }),
    );
  });

  it('start nodes in order, which the window search relies on', () => {
    fc.assert(
      fc.property(works, slotCounts, fc.integer({ min: 0, max: 20 }), (work, slots, host) => {
        for (const { start } of both(work, slots, host)) {
          expect(start.every((time, i) => i === 0 || time >= (start[i - 1] ?? 0))).toBe(true);
        }
      }),
    );
  });

  it('refuse a slot count that is none', () => {
    for (const slots of [0, -1, 1.5, Number.NaN, 1e6])
      expect(() => eventDriven(new Float64Array(1), { slots })).toThrow(RangeError);
  });

  it('end at once without nodes', () => {
    for (const schedule of both(new Float64Array(0), 4)) expect(schedule.total).toBe(0);
  });
});

/** The same schedules by stepping through nodes with plain lists, written from their description. */
function naiveTotals(work: Float64Array, beats: Float64Array, slots: number, host: number, perCycle: number) {
  const free = new Array<number>(slots).fill(0);
  let [hostFree, memoryFree, event] = [0, 0, 0];
  work.forEach((cycles, i) => {
    const slot = free.indexOf(Math.min(...free));
    hostFree = Math.max(hostFree, free[slot] ?? 0) + host;
    memoryFree = Math.max(memoryFree, hostFree) + (beats[i] ?? 0) / perCycle;
    free[slot] = Math.max(hostFree + cycles, memoryFree);
    event = Math.max(event, free[slot]);
  });
  let begin = Math.min(slots, work.length) * host;
  let lockStep = 0;
  for (let first = 0; first < work.length; first += slots) {
    const batch = [...work.subarray(first, first + slots)];
    const transfer = beats.subarray(first, first + slots).reduce((sum, each) => sum + each, 0) / perCycle;
    lockStep = begin + Math.max(...batch, transfer);
    begin = Math.max(lockStep, begin + host * Math.min(slots, Math.max(0, work.length - first - slots)));
  }
  return { event, lockStep };
}

describe('a memory that all slots share', () => {
  const settings = fc.record({
    nodes: fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 })), {
      minLength: 1,
      maxLength: 120,
    }),
    slots: slotCounts,
    host: fc.integer({ min: 0, max: 20 }),
    perCycle: fc.double({ min: 0.5, max: 40, noNaN: true }),
  });
  const arraysOf = (nodes: [number, number][]) =>
    [Float64Array.from(nodes, ([cycles]) => cycles), Float64Array.from(nodes, ([, beats]) => beats)] as const;

  it('gives the totals of a plain simulation', () => {
    fc.assert(
      fc.property(settings, ({ nodes, slots, host, perCycle }) => {
        const [work, beats] = arraysOf(nodes);
        const options = { slots, hostCycles: host, memory: { beats, perCycle } };
        const naive = naiveTotals(work, beats, slots, host, perCycle);
        expect(eventDriven(work, options).total).toBeCloseTo(naive.event, 6);
        expect(doubleBuffered(work, options).total).toBeCloseTo(naive.lockStep, 6);
      }),
    );
  });

  it('keeps to the bounds with its transfers added', () => {
    fc.assert(
      fc.property(settings, ({ nodes, slots, perCycle }) => {
        const [work, beats] = arraysOf(nodes);
        const memory = { beats, perCycle };
        const { low, high } = grahamBounds(work, slots, memory);
        const { total } = eventDriven(work, { slots, memory });
        expect(total).toBeGreaterThanOrEqual(low - 1e-6);
        expect(total).toBeLessThanOrEqual(high + 1e-6);
      }),
    );
  });
});

describe('utilisationProfile', () => {
  it('adds up to the work', () => {
    fc.assert(
      fc.property(works, slotCounts, fc.integer({ min: 1, max: 60 }), (work, slots, bins) => {
        const schedule = eventDriven(work, { slots });
        const profile = utilisationProfile(schedule, schedule.total, bins);
        const mean = profile.reduce((sum, share) => sum + share, 0) / bins;
        expect(mean * slots * schedule.total).toBeCloseTo(
          work.reduce((sum, cycles) => sum + cycles, 0),
          4,
        );
      }),
    );
  });
});

describe('nodesInWindow', () => {
  it('finds exactly the nodes that hold a slot in the window', () => {
    fc.assert(
      fc.property(works, slotCounts, fc.double({ min: 0, max: 1, noNaN: true }), (work, slots, share) => {
        for (const schedule of both(work, slots)) {
          const from = share * schedule.total;
          const to = from + 37;
          const wanted = [...schedule.start.keys()].filter(
            (i) => (schedule.end[i] ?? 0) > from && (schedule.start[i] ?? 0) < to,
          );
          expect(nodesInWindow(schedule, from, to)).toEqual(wanted);
        }
      }),
    );
  });

  it('counts slots in use and nodes done at a moment', () => {
    const schedule = eventDriven(Float64Array.from([8, 1, 1, 1, 5]), { slots: 2 });
    expect(stateAt(schedule, 2.5)).toEqual({ busy: 2, done: 2 });
  });
});
