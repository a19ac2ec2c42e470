import type { Action, Search, Thought } from './graph';

function pick<T>(items: readonly T[], search: Search): T | undefined {
  return items[search.random.integer(items.length)];
}

function neighbours(answers: readonly Thought[]): [Thought, Thought][] {
  return answers.flatMap((left) =>
    answers.filter((right) => right.from === left.to).map((right): [Thought, Thought] => [left, right]),
  );
}

/** A legal action drawn without regard to the graph: what a policy that has lost its thread might do. Costs queries all the same. */
export function randomAction(search: Search, attempts: number): Action {
  const questions = search.thoughts.filter(({ kind }) => kind === 'question');
  const answers = search.thoughts.filter(({ kind, removed }) => kind === 'answer' && !removed);
  const pairs = neighbours(answers);
  const cuttable = questions.filter(({ from, to }) => to - from > 1);
  const actions: (Action | undefined)[] = [{ operation: 'solve', nodes: [pick(questions, search)?.id ?? 0], attempts }];
  const cutQuestion = pick(cuttable, search);
  if (cutQuestion) actions.push({ operation: 'decompose', nodes: [cutQuestion.id], attempts: 2 });
  const answer = pick(answers, search);
  if (answer) actions.push({ operation: 'refine', nodes: [answer.id], attempts });
  const pair = pick(pairs, search);
  if (pair) actions.push({ operation: 'aggregate', nodes: pair.map(({ id }) => id), attempts });
  return pick(actions, search) ?? { operation: 'solve', nodes: [0], attempts };
}
