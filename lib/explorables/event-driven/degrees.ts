import { type Random, seededRandom } from '../random';

/** Degrees of a graph's nodes, in the order in which the host programs them. */
export type Degrees = Uint32Array;

/** Mean of a continuous Pareto law of exponent `a` (density ~ d^−a) with scale `low`, cut off at `high`. */
export function truncatedParetoMean(low: number, high: number, a: number): number {
  if (high <= low) return low;
  const ratio = high / low;
  const mass = 1 - ratio ** (1 - a);
  if (Math.abs(a - 2) < 1e-9) return (low * Math.log(ratio)) / mass;
  return (low * ((a - 1) / (a - 2)) * (1 - ratio ** (2 - a))) / mass;
}

/** Scale of the law whose cut-off mean is `mean`: the mean grows with the scale, so halving the bracket finds it. */
export function scaleForMean(mean: number, high: number, a: number): number {
  let [below, above] = [1e-3, mean];
  for (let i = 0; i < 60; i += 1) {
    const middle = (below + above) / 2;
    if (truncatedParetoMean(middle, high, a) < mean) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

function drawPareto(low: number, high: number, a: number, random: Random): number {
  const tail = (high / low) ** (1 - a);
  return low * (1 - random.next() * (1 - tail)) ** (-1 / (a - 1));
}

/** n degrees with P(d) ~ d^−a for 1 ≤ d ≤ d_max (drawn from the continuous law on [1, d_max + 1) and rounded down). */
export function powerLawDegrees(count: number, a: number, maximum: number, seed: number): Degrees {
  const random = seededRandom(seed);
  const degrees = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) degrees[i] = Math.min(maximum, Math.floor(drawPareto(1, maximum + 1, a, random)));
  return degrees;
}

/** n equal degrees: the graph on which waiting in step costs nothing. */
export function equalDegrees(count: number, degree: number): Degrees {
  return new Uint32Array(count).fill(degree);
}

/** Adds or takes single edges at random nodes until the degrees sum to `edges`; a degree never falls below zero. */
function settleSum(degrees: Degrees, edges: number, random: Random): void {
  let off = edges;
  for (const degree of degrees) off -= degree;
  while (off !== 0) {
    const i = random.integer(degrees.length);
    const degree = degrees[i] ?? 0;
    if (off > 0) degrees[i] = degree + 1;
    else if (degree > 0) degrees[i] = degree - 1;
    else continue;
    off -= Math.sign(off);
  }
}

/**
 * Degrees of a graph of which only the size is published: a power law of exponent `a`, scaled so that nodes and edges are
 * exactly the published ones. The shape of the tail and its cut-off are ours: left uncut, one hub would rule every run.
 */
export function degreesOfSize(nodes: number, edges: number, a: number, maximum: number, seed: number): Degrees {
  const random = seededRandom(seed);
  const high = Math.max(1, Math.min(maximum, nodes - 1));
  const low = scaleForMean(edges / nodes, high, a);
  const degrees = new Uint32Array(nodes);
  for (let i = 0; i < nodes; i += 1) {
    const drawn = drawPareto(low, high, a, random);
    const whole = Math.floor(drawn);
    degrees[i] = whole + (random.next() < drawn - whole ? 1 : 0);
  }
  settleSum(degrees, edges, random);
  return degrees;
}
