import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLoad, LONGEST, type Request } from './load';
import { CACHE_TOKENS, passTime } from './machine';
import { measureRun } from './measure';
import { serve, type Policy, type ServerSettings } from './simulate';

const open: ServerSettings = { policy: 'continuous', places: 128, memory: 'pages', chunk: 512, shared: 0 };
const policies: Policy[] = ['static', 'continuous', 'chunked'];

/** A load of small requests, as wild as they come. */
const loads = fc
  .array(
    fc.record({
      gap: fc.double({ min: 0, max: 0.2, noNaN: true }),
      prompt: fc.integer({ min: 1, max: 3000 }),
      output: fc.integer({ min: 1, max: 40 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((drawn) => {
    let time = 0;
    return drawn.map(({ gap, prompt, output }): Request => ({ arrival: (time += gap), prompt, output }));
  });

/** Iteration-level scheduling written down as plainly as can be: no memory, no chunks, one place to each. */
function naively(load: readonly Request[], places: number): { first: number[]; finished: number[] } {
  const [first, finished, written] = [load.map(() => NaN), load.map(() => NaN), load.map(() => 0)];
  let [now, next] = [0, 0];
  let inside: number[] = [];
  while (next < load.length || inside.length > 0) {
    if (inside.length === 0) now = Math.max(now, load[next]!.arrival);
    while (next < load.length && inside.length < places && load[next]!.arrival <= now) inside.push(next++);
    const tokens = inside.map((each) => (written[each] === 0 ? load[each]!.prompt : 1));
    const cached = inside.map((each) =>
      written[each] === 0 ? load[each]!.prompt : load[each]!.prompt + written[each]!,
    );
    now += passTime(
      tokens.reduce((sum, each) => sum + each, 0),
      cached.reduce((sum, each, index) => sum + (written[inside[index]!] === 0 ? 0 : each), 0),
    );
    for (const each of inside) {
      if (written[each] === 0) first[each] = now;
      written[each]! += 1;
      if (written[each] === load[each]!.output) finished[each] = now;
    }
    inside = inside.filter((each) => written[each]! < load[each]!.output);
  }
  return { first, finished };
}

describe('a served load', () => {
  it('is served as an independent simulation of the same rule serves it', () => {
    fc.assert(
      fc.property(loads, fc.integer({ min: 1, max: 30 }), (load, places) => {
        const { served } = serve(load, { ...open, places });
        const naive = naively(load, places);
        served.forEach(({ first, finished }, index) => {
          expect(first).toBeCloseTo(naive.first[index]!, 9);
          expect(finished).toBeCloseTo(naive.finished[index]!, 9);
        });
      }),
    );
  });

  it('writes every token once, in order of arrival at a place, and never before it has read the prompt', () => {
    fc.assert(
      fc.property(loads, fc.constantFrom(...policies), fc.integer({ min: 1, max: 9 }), (load, policy, places) => {
        const run = serve(load, { ...open, policy, places, chunk: 64 });
        const tokens = load.reduce((sum, { output }) => sum + output, 0);
        expect(run.gaps).toHaveLength(tokens - load.length);
        run.served.forEach(({ request, admitted, first, finished, released, lane }, index) => {
          expect(admitted).toBeGreaterThanOrEqual(request.arrival);
          expect(first - admitted).toBeGreaterThanOrEqual(passTime(request.prompt, 0) - 1e-12);
          expect(finished).toBeGreaterThanOrEqual(first);
          expect(released).toBeGreaterThanOrEqual(finished);
          expect(lane).toBeLessThan(places);
          if (index > 0) expect(admitted).toBeGreaterThanOrEqual(run.served[index - 1]!.admitted);
        });
      }),
    );
  });

  it('holds to Little’s law: the mean number inside is the rate times the mean time inside', () => {
    for (const policy of policies) {
      const load = drawLoad({ mix: 'both', rate: 12, requests: 150, seed: 8 });
      const run = serve(load, { ...open, policy });
      const inside = run.served.reduce((sum, { admitted, released }) => sum + released - admitted, 0);
      expect(run.occupied).toBeCloseTo(inside, 6);
      expect(run.busy).toBeLessThanOrEqual(run.end);
    }
  });

  it('queues for a single place as Pollaczek and Khinchine say', () => {
    const rate = 2;
    const load = drawLoad({ mix: 'code', rate, requests: 6000, seed: 2 });
    const run = serve(load, { ...open, places: 1 });
    const times = run.served.map(({ admitted, finished }) => finished - admitted);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [service, square] = [mean(times), mean(times.map((time) => time ** 2))];
    const expected = (rate * square) / (2 * (1 - rate * service));
    const waited = mean(run.served.map(({ request, admitted }) => admitted - request.arrival));
    expect(Math.abs(waited / expected - 1)).toBeLessThan(0.05);
  });

  it('alone takes its prompt’s pass and one pass for every further token', () => {
    const [run] = [serve([{ arrival: 1, prompt: 1000, output: 3 }], open)];
    const expected = passTime(1000, 0) + passTime(1, 1001) + passTime(1, 1002);
    expect(run!.served[0]!.finished - 1).toBeCloseTo(expected, 12);
  });

  it('keeps chunked passes to their budget, so that no token waits longer than a full pass', () => {
    const load = drawLoad({ mix: 'both', rate: 20, requests: 150, seed: 4 });
    for (const chunk of [256, 512]) {
      const run = serve(load, { ...open, policy: 'chunked', chunk });
      const longest = Math.max(passTime(chunk, 0), passTime(1, run.peak));
      expect(Math.max(...run.gaps)).toBeLessThanOrEqual(longest + 1e-12);
    }
  });

  it('fits more into pages than into whole reservations, and never more than there is', () => {
    const load = drawLoad({ mix: 'conversation', rate: 400, requests: 300, seed: 5 });
    const [whole, pages] = (['whole', 'pages'] as const).map((memory) => serve(load, { ...open, places: 300, memory }));
    const most = (run: typeof whole) => run!.served.reduce((lanes, { lane }) => Math.max(lanes, lane + 1), 0);
    expect(most(whole)).toBe(Math.floor(CACHE_TOKENS / LONGEST));
    expect(most(pages)).toBeGreaterThan(3 * most(whole));
    for (const run of [whole!, pages!]) expect(run.peak).toBeLessThanOrEqual(CACHE_TOKENS);
  });

  it('takes pages back from whoever came last, who is served all the same', () => {
    const load = Array.from({ length: 130 }, () => ({ arrival: 0, prompt: 3600, output: 400 }));
    const run = serve(load, { ...open, places: 130 });
    expect(run.evictions).toBeGreaterThan(0);
    expect(run.peak).toBeLessThanOrEqual(CACHE_TOKENS);
    expect(run.gaps).toHaveLength(130 * 399);
    expect(run.served.every(({ finished }) => finished > 0)).toBe(true);
  });

  it('answers sooner the more of a prompt is cached', () => {
    const load = drawLoad({ mix: 'code', rate: 20, requests: 150, seed: 6 });
    const first = [0, 0.5, 0.9].map((shared) => measureRun(serve(load, { ...open, shared })).firstToken.mean);
    expect([...first].sort((a, b) => b - a)).toEqual(first);
  });
});

it('draws loads with the traces’ means, the same ones at every rate', () => {
  const [slow, fast] = [2, 20].map((rate) => drawLoad({ mix: 'conversation', rate, requests: 20_000, seed: 1 }));
  const mean = (read: (request: Request) => number) => slow!.reduce((sum, each) => sum + read(each), 0) / slow!.length;
  expect(Math.abs(mean(({ prompt }) => prompt) / 1155 - 1)).toBeLessThan(0.02);
  expect(Math.abs(mean(({ output }) => output) / 211 - 1)).toBeLessThan(0.02);
  expect(slow!.at(-1)!.arrival).toBeCloseTo(10 * fast!.at(-1)!.arrival, 6);
  expect(slow!.map(({ prompt }) => prompt)).toEqual(fast!.map(({ prompt }) => prompt));
  expect(Math.abs(slow!.at(-1)!.arrival / 10_000 - 1)).toBeLessThan(0.03);
});
