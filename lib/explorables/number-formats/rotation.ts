import { numbersBelow, seededRandom } from './random';

/** A random sign to each place, +1 or −1; a seed's signs are the same on every machine. */
export function randomSigns(length: number, seed: number): Int8Array {
  const random = seededRandom(seed);
  return Int8Array.from(numbersBelow(length), () => (random() < 0.5 ? -1 : 1));
}

/**
 * Rotates each run of `run` values, a power of two: the signs first, then the orthogonal Hadamard matrix H of that size. Every rotated
 * value is the sum of its run with signs, over √run, so that a value that stands out is spread over all of them and the run keeps
 * its length as a vector. The values must fill whole runs.
 */
export function rotateRuns(values: ArrayLike<number>, run: number, signs: ArrayLike<number>): Float64Array {
  const rotated = Float64Array.from(values, (value, index) => value * signs[index]!);
  hadamardRuns(rotated, run);
  return rotated;
}

/** Undoes `rotateRuns`: H is its own inverse, and so are the signs. */
export function unrotateRuns(rotated: ArrayLike<number>, run: number, signs: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(rotated);
  hadamardRuns(values, run);
  return values.map((value, index) => value * signs[index]!);
}

/** Multiplies each run by H in place, by halves: run · log₂ run additions where the matrix itself would take run². */
function hadamardRuns(values: Float64Array, run: number): void {
  if (Math.log2(run) % 1 !== 0 || values.length % run !== 0)
    throw new RangeError(`Runs of ${run} of ${values.length} values: a run is a power of two, and all are whole.`);
  for (let half = 1; half < run; half *= 2) {
    for (let index = 0; index < values.length; index++) {
      if (index & half) continue;
      const [first, second] = [values[index]!, values[index + half]!];
      values[index] = first + second;
      values[index + half] = first - second;
    }
  }
  const length = Math.sqrt(run);
  for (let index = 0; index < values.length; index++) values[index] = values[index]! / length;
}
