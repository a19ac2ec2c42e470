import { describe, expect, it } from 'vitest';
import { parseAttempts, rightAnswers, solvedBy } from '@/lib/explorables/repeated-sampling/attempts';
import { histogramRows, nameOf, passRows } from '@/lib/explorables/repeated-sampling/curves';
import { independentPass, meanPassAtK } from '@/lib/explorables/repeated-sampling/pass-at-k';
import { compareRefinement } from '@/lib/explorables/repeated-sampling/refinement';
import { dataFile } from '../essay-text';

const runs = parseAttempts(dataFile('aries_tot_attempts.csv'));
const named = (name: string) => runs.find((run) => nameOf(run) === name) ?? runs[0]!;

describe('the public runs', () => {
  it('are six, of a hundred problems each', () => {
    expect(runs.map((run) => `${nameOf(run)}: ${run.problems.length}`)).toEqual([
      '405B, sorting 32: 100',
      '70B, sorting 32: 100',
      'Nemotron-70B, sorting 32: 100',
      'GPT-4, sorting 32: 100',
      '405B, sets 32: 100',
      '70B, sets 32: 100',
    ]);
  });

  it.each([
    ['405B, sorting 32', 77, 92, 96],
    ['70B, sorting 32', 41, 65, 75],
    ['Nemotron-70B, sorting 32', 23, 24, 31],
    ['GPT-4, sorting 32', 64, 69, 72],
    ['405B, sets 32', 98, 98, 98],
    ['70B, sets 32', 93, 93, 93],
  ])('%s solves %i, %i and %i problems after each round', (name, ...solved) => {
    expect([0, 1, 2].map((round) => solvedBy(named(name), round))).toEqual(solved);
    expect(compareRefinement(named(name)).refined).toEqual(solved);
  });

  it('measured at ten samples is the count of problems with any right answer', () => {
    for (const run of runs) expect(100 * meanPassAtK(rightAnswers(run), 10, 10)).toBeCloseTo(solvedBy(run, 0), 9);
  });

  it('falls short of what equal questions would give at every k above one', () => {
    for (const run of runs) {
      const counts = rightAnswers(run);
      for (let k = 2; k <= 10; k += 1) expect(meanPassAtK(counts, 10, k)).toBeLessThan(independentPass(counts, 10, k));
    }
  });

  it('is drawn from files that hold what is computed here', () => {
    expect(dataFile('pass_at_k.csv').trim().split('\n')).toEqual(passRows(runs));
    expect(dataFile('right_of_ten.csv').trim().split('\n')).toEqual(histogramRows(runs));
  });
});
