import { type TreeRun, WIDTH, histogramOf, rightAnswers, solvedBy } from './attempts';
import { fitBeta } from './fit-beta';
import { betaPass, independentPass, meanPassAtK } from './pass-at-k';

const names: Record<string, string> = {
  'llama-3.1-405b': '405B',
  'llama-3.1-70b': '70B',
  'nemotron-70b': 'Nemotron-70B',
  'gpt-4': 'GPT-4',
};

/** A run as charts and tables call it: "405B, sorting 32". */
export function nameOf({ model, task }: TreeRun): string {
  return `${names[model] ?? model}, ${task.replace(/\d+$/, ' $&')}`;
}

const percent = (share: number) => (100 * share).toFixed(2);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Rows of `pass_at_k.csv`: run, curve, samples, percentage of problems solved. */
export function passRows(runs: readonly TreeRun[]): string[] {
  const rows = runs.flatMap((run) => {
    const counts = rightAnswers(run);
    const beta = fitBeta(histogramOf(counts));
    const row = (curve: string, k: number, share: number) => `"${nameOf(run)}",${curve},${k},${percent(share)}`;
    return [
      ...range(1, WIDTH).map((k) => row('measured', k, meanPassAtK(counts, WIDTH, k))),
      ...range(1, WIDTH).map((k) => row('if all questions were equal', k, independentPass(counts, WIDTH, k))),
      ...range(1, 3 * WIDTH).map((k) => row('Beta fitted', k, betaPass(beta, k))),
      ...[0, 1, 2].map((round) =>
        row('then refining the best', WIDTH * (round + 1), solvedBy(run, round) / run.problems.length),
      ),
    ];
  });
  return ['run,curve,samples,solved_pct', ...rows];
}

/** Rows of `right_of_ten.csv`: run, right answers of ten, problems, problems expected by the fitted Beta. */
export function histogramRows(runs: readonly TreeRun[]): string[] {
  const rows = runs.flatMap((run) =>
    histogramOf(rightAnswers(run)).map((problems, right) => `"${nameOf(run)}",${right},${problems}`),
  );
  return ['run,right,problems', ...rows];
}
