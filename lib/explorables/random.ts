/** A stream of pseudo-random draws that repeats exactly for one seed. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, below). */
  integer(below: number): number;
  /** Standard normal. */
  normal(): number;
  /** Poisson count of the given mean. */
  poisson(mean: number): number;
}

/** Above this mean a Poisson draw is rounded from a normal one: Knuth's product would need hundreds of uniforms. */
const POISSON_BY_NORMAL = 60;

/**
 * Seeds a generator (mulberry32: 32 bits of state, period 2³², ample for a figure and the same in every engine).
 * Equal seeds give equal streams, so that a figure, its test and its linked state agree.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const poisson = (mean: number) => {
    if (!(mean > 0)) return 0;
    if (mean > POISSON_BY_NORMAL) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    const floor = Math.exp(-mean);
    let count = 0;
    for (let product = next(); product > floor; product *= next()) count += 1;
    return count;
  };
  return { next, normal, poisson, integer: (below) => Math.floor(next() * below) };
}

/** A seed for the i-th run of a family: neighbouring seeds of one generator must not give neighbouring streams. */
export function seedOf(family: number, index: number): number {
  let mixed = Math.imul(family ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x2c1b3c6d) >>> 0;
}
