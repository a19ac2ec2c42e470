import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclesOf, deviceNames, DEVICES, operationsOf } from './devices';
import { bestWithin, candidatesOn, frontOf, timeSpan, type Candidate } from './networks';
import { regretCurve } from './regret';
import { METHODS, search, spaceWithin } from './search';
import { allNetworks, layersOf } from './space';
import { trainedLoss } from './train';

const networks = fc.constantFrom(...allNetworks());
const devices = fc.constantFrom(...deviceNames);

/** Half of the way from the fastest to the slowest network. */
function halfway(device: (typeof deviceNames)[number]) {
  const candidates = candidatesOn(device);
  const { least, most } = timeSpan(candidates.values());
  return spaceWithin(candidates, (least + most) / 2);
}

describe('the space', () => {
  it('has every network once, each with a loss that training it again gives', () => {
    const candidates = candidatesOn('scalar');
    expect(candidates.size).toBe(781);
    for (const { loss } of candidates.values()) expect(loss).toBeGreaterThan(0);
    for (const widths of [[], [8], [16, 4]])
      expect(candidates.get(widths.join('-') || 'none')!.loss).toBeCloseTo(trainedLoss(widths), 3);
  });

  it('takes the cycles that a device spends output by output', () => {
    fc.assert(
      fc.property(networks, devices, (widths, name) => {
        const { start, lanes } = DEVICES[name];
        let cycles = 0;
        for (const [inputs, outputs] of layersOf(widths)) {
          cycles += start;
          for (let done = 0; done < outputs; done += lanes) for (let input = 0; input < inputs; input++) cycles += 1;
        }
        expect(cyclesOf(widths, DEVICES[name])).toBe(cycles);
        if (name === 'scalar') expect(cycles).toBe(operationsOf(widths) + start * (widths.length + 1));
      }),
    );
  });

  it('has the front that comparing all with all gives', () => {
    for (const device of deviceNames) {
      const all = [...candidatesOn(device).values()];
      const isBeaten = (a: Candidate) =>
        all.some((b) => b.cycles <= a.cycles && b.loss <= a.loss && (b.cycles < a.cycles || b.loss < a.loss));
      const names = (list: Candidate[]) => list.map(({ name }) => name).sort();
      expect(names(frontOf(all))).toEqual(names(all.filter((each) => !isBeaten(each))));
    }
  });
});

describe('a search', () => {
  it('trains different networks, all fast enough, and the same ones again from the same seed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...METHODS), devices, fc.integer({ min: 0, max: 99 }), (method, device, seed) => {
        const space = halfway(device);
        const found = search(method, space, 40, seed);
        expect(new Set(found).size).toBe(found.length);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(40);
        for (const candidate of found) expect(space.fast).toContain(candidate);
        expect(search(method, space, 40, seed)).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });

  it('at random is as far from the best as drawing without replacement is in theory', () => {
    const space = halfway('launch');
    const losses = space.fast.map(({ loss }) => loss).sort((a, b) => a - b);
    const size = losses.length;
    // The least of n drawn is the i-th of all when it is among them and the n − 1 others are larger.
    const expected = (drawn: number) => {
      let [mean, chance] = [0, drawn / size];
      losses.forEach((loss, index) => {
        mean += chance * (loss - losses[0]!);
        const larger = size - index - 1;
        chance *= larger > 0 ? Math.max(0, larger - drawn + 1) / larger : 0;
      });
      return mean;
    };
    const curve = regretCurve('random', space, 31, 600);
    for (const drawn of [1, 3, 10, 20]) expect(Math.abs(curve[drawn - 1]! - expected(drawn))).toBeLessThan(0.02);
    expect(expected(size)).toBeCloseTo(0, 12);
    expect(curve.at(-1)).toBe(0);
  });

  it('never loses what it has found', () => {
    const space = halfway('vector');
    for (const method of METHODS) {
      const curve = regretCurve(method, space, 60, 10);
      curve.slice(1).forEach((value, index) => expect(value).toBeLessThanOrEqual(curve[index]! + 1e-12));
      expect(curve.at(-1)).toBeGreaterThanOrEqual(0);
    }
  });

  it('is given the best network within a time', () => {
    const all = [...candidatesOn('vector').values()];
    fc.assert(
      fc.property(fc.integer({ min: 28, max: 400 }), (cycles) => {
        const least = Math.min(...all.filter((each) => each.cycles <= cycles).map(({ loss }) => loss));
        expect(bestWithin(all, cycles)!.loss).toBe(least);
      }),
    );
    expect(bestWithin(all, 1)).toBeUndefined();
  });
});
