import { search, type Method, type Space } from './search';

/**
 * How far the best network found is from the best there is, after each number of trained networks from 1 to `budget`: the mean over
 * `runs` seeded searches of (loss − least loss). A search that has converged keeps what it has.
 */
export function regretCurve(method: Method, space: Space, budget: number, runs: number): number[] {
  const least = Math.min(...space.fast.map(({ loss }) => loss));
  const sums = new Array<number>(budget).fill(0);
  for (let run = 0; run < runs; run++) {
    const found = search(method, space, budget, run);
    let best = Infinity;
    for (let index = 0; index < budget; index++) {
      best = Math.min(best, found[index]?.loss ?? Infinity);
      sums[index]! += best - least;
    }
  }
  return sums.map((sum) => sum / runs);
}
