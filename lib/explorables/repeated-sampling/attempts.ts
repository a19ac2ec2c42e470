/**
 * Problems a round: the errors of ten attempts. Round 0 holds direct answers; rounds 1 and 2 hold refinements of the best
 * answer of the round before.
 */
export type Rounds = readonly (readonly number[])[];

/** One public Tree-of-Thoughts run: every problem with its rounds. */
export interface TreeRun {
  model: string;
  task: string;
  problems: readonly Rounds[];
}

/** Attempts of one round. */
export const WIDTH = 10;

/**
 * Reads `aries_tot_attempts.csv`: model, task, problem, round, ten errors. An error of 0 is a right answer; an answer that
 * could not be read carries a large code, and is wrong like any other. Runs stand in the order of the file.
 */
export function parseAttempts(csv: string): TreeRun[] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  const runs = new Map<string, { model: string; task: string; problems: Map<string, number[][]> }>();
  for (const line of lines) {
    const [model = '', task = '', problem = '', round, ...errors] = line.split(',');
    const key = `${model} ${task}`;
    const run = runs.get(key) ?? { model, task, problems: new Map<string, number[][]>() };
    runs.set(key, run);
    const rounds = run.problems.get(problem) ?? [];
    run.problems.set(problem, rounds);
    rounds[Number(round)] = errors.map(Number);
  }
  return [...runs.values()].map(({ model, task, problems }) => ({ model, task, problems: [...problems.values()] }));
}

/** How many of the first `width` direct answers to each problem were right. */
export function rightAnswers({ problems }: TreeRun, width: number = WIDTH): number[] {
  return problems.map(([direct = []]) => direct.slice(0, width).filter((error) => error === 0).length);
}

/** Problems solved by any attempt of rounds 0 to `round`. */
export function solvedBy({ problems }: TreeRun, round: number): number {
  return problems.filter((rounds) => rounds.slice(0, round + 1).some((errors) => errors.includes(0))).length;
}

/** Problems by their count of right answers: entry i is how many had exactly i, for i from 0 to `width`. */
export function histogramOf(counts: readonly number[], width: number = WIDTH): number[] {
  const histogram = new Array<number>(width + 1).fill(0);
  for (const count of counts) histogram[count] = (histogram[count] ?? 0) + 1;
  return histogram;
}
