import { type TreeRun, WIDTH, histogramOf, rightAnswers, solvedBy } from './attempts';
import { fitBeta } from './fit-beta';
import { betaPass, nextRight } from './pass-at-k';

/** What ten refinements of the best answer did for the problems that ten direct answers had missed, and what ten more answers would do. */
export interface RefinementView {
  /** Problems that no direct answer solved and that were refined. */
  missed: number;
  /** Of those, solved by the ten refinements. */
  rescued: number;
  /** Share of the single refinements of those problems that were right. */
  refinementRight: number;
  /** Probability, by the fitted Beta, that one more direct answer to such a problem is right. */
  directRight: number;
  /** Problems solved after 10, 20 and 30 queries: direct answers first, then refinements. */
  refined: readonly [number, number, number];
  /** Expected solved after 10, 20 and 30 direct answers, by the fitted Beta. */
  sampled: readonly [number, number, number];
}

/** Compares refining with sampling more, from one run's attempts. */
export function compareRefinement(run: TreeRun): RefinementView {
  const beta = fitBeta(histogramOf(rightAnswers(run)));
  const missed = run.problems.filter(([direct = [], next]) => next && !direct.includes(0));
  const refinements = missed.flatMap(([, next = []]) => next);
  const expected = (samples: number) => run.problems.length * betaPass(beta, samples);
  return {
    missed: missed.length,
    rescued: missed.filter(([, next = []]) => next.includes(0)).length,
    refinementRight: refinements.filter((error) => error === 0).length / refinements.length,
    directRight: nextRight(beta, 0, WIDTH),
    refined: [solvedBy(run, 0), solvedBy(run, 1), solvedBy(run, 2)],
    sampled: [expected(WIDTH), expected(2 * WIDTH), expected(3 * WIDTH)],
  };
}
