import { type Episode, totalsOf } from '../thought-graphs/episodes';
import { type TreeRun, WIDTH, rightAnswers, solvedBy } from './attempts';
import { meanPassAtK } from './pass-at-k';

/** A run of the logs with its reasoning queries a problem, where the log names them. */
export interface RunQueries {
  model: string;
  task: string;
  method: string;
  solved: number;
  /** Mean over the problems; NaN where the log does not say. */
  queries: number;
}

/** Reads `aries_run_queries.csv`: model, task, method, problems, solved, mean, median and most queries, steps. */
export function parseRunQueries(csv: string): RunQueries[] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  return lines.map((line) => {
    const [model = '', task = '', method = '', , solved, queries] = line.split(',');
    return { model, task, method, solved: Number(solved), queries: queries ? Number(queries) : Number.NaN };
  });
}

/**
 * Rows of `sorting32_cost.csv`: method, queries a problem, lists solved of 100, Llama-3.1-405B on lists of 32. The policy
 * stands twice: with the queries of its reasoning agent alone, and with one query of its own for each step added.
 */
export function costRows(run: TreeRun, logged: readonly RunQueries[], episodes: readonly Episode[]): string[] {
  const counts = rightAnswers(run);
  const of = (method: string) =>
    logged.find((each) => each.model === run.model && each.task === run.task && each.method === method);
  const row = (method: string, queries: number, solved: number) =>
    `"${method}",${queries.toFixed(2)},${solved.toFixed(1)}`;
  const { steps, episodes: count } = totalsOf(episodes);
  const policy = of('llm-1');
  return [
    'method,queries,solved',
    ...Array.from({ length: WIDTH }, (_, i) =>
      row('direct answers, checked', i + 1, 100 * meanPassAtK(counts, WIDTH, i + 1)),
    ),
    ...[1, 2].map((round) => row('then refining the best', WIDTH * (round + 1), solvedBy(run, round))),
    ...['got25', 'got100', 'got50', 'got5'].flatMap((method) => {
      const found = of(method);
      return found ? [row('graph schedules', found.queries, found.solved)] : [];
    }),
    ...(policy
      ? [
          row('policy, reasoning queries', policy.queries, policy.solved),
          row('policy, all queries', policy.queries + steps / count, policy.solved),
        ]
      : []),
  ];
}
