/** A source of uniform numbers in [0, 1): the same seed gives the same numbers on every machine. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for drawing samples. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A standard normal number (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A Laplace number of variance 1. */
export function laplace(random: Random): number {
  const u = random() - 0.5;
  return -Math.sign(u) * Math.log(1 - 2 * Math.abs(u)) * Math.SQRT1_2;
}

/** Student's t with 4 degrees of freedom, scaled to variance 1: heavy tails, as weights and activations have. */
export function studentT(random: Random): number {
  const chiSquare = -2 * Math.log((1 - random()) * (1 - random()));
  return (normal(random) / Math.sqrt(chiSquare / 4)) * Math.SQRT1_2;
}

/** Puts a list in random order, in place (Fisher and Yates). From any order it makes every order equally likely. */
export function shuffle(list: Uint32Array, random: Random): void {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const kept = list[index]!;
    list[index] = list[other]!;
    list[other] = kept;
  }
}

/** The whole numbers below `length`, in order. */
export function numbersBelow(length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, index) => index);
}
