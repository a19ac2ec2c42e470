import type { Operation, Search, Thought } from './graph';
import { thoughtOf } from './graph';

/** Questions that a question was last cut into, in order. */
export function partsOf(search: Search, question: Thought): Thought[] {
  const made =
    search.steps.findLast(({ action }) => action.operation === 'decompose' && action.nodes.includes(question.id))
      ?.made ?? [];
  return made.map((id) => thoughtOf(search, id)).filter(({ from, to }) => from >= question.from && to <= question.to);
}

/** Answers to the values [from, to) that were not removed, from the thought `since` on. */
export function answersOf(search: Search, from: number, to: number, since = 0): Thought[] {
  return search.thoughts.filter(
    (thought) =>
      thought.id >= since &&
      thought.kind === 'answer' &&
      !thought.removed &&
      thought.from === from &&
      thought.to === to,
  );
}

/** The first thought of the last cut of the whole problem: what came before was made from parts that lost something. */
export function lastCut(search: Search): number {
  return (
    search.steps.findLast(({ action }) => action.operation === 'decompose' && action.nodes.includes(0))?.made[0] ?? 0
  );
}

/** The thoughts a thought was made from. */
export function parentsOf(search: Search, id: number): Thought[] {
  return thoughtOf(search, id).parents.map((parent) => thoughtOf(search, parent));
}

/**
 * Mistakes known to be in an answer. Where scores are against a thought's own inputs, what its inputs carried in is added:
 * the graph remembers it even though the score does not.
 */
export function debtOf(search: Search, thought: Thought): number {
  if (!search.task.scoresAreLocal) return thought.score;
  const parents = parentsOf(search, thought.id).filter(({ kind }) => kind === 'answer');
  const [only] = parents;
  if (parents.length === 1 && only) return thought.score + debtOf(search, only) - only.score;
  return parents.reduce((sum, parent) => sum + debtOf(search, parent), thought.score);
}

/** The answer to [from, to) with the fewest known mistakes, the first of equals. */
export function bestAnswer(search: Search, from: number, to: number, since = 0): Thought | undefined {
  let best: Thought | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const thought of answersOf(search, from, to, since)) {
    const debt = debtOf(search, thought);
    if (debt < least) [best, least] = [thought, debt];
  }
  return best;
}

/** A right answer to the whole problem, if the graph holds one: the solution state, λ = 1. */
export function solvedBy(search: Search): Thought | undefined {
  const problem = thoughtOf(search, 0);
  return answersOf(search, problem.from, problem.to).find(
    ({ answer = [] }) => search.task.error(problem.question, answer) === 0,
  );
}

/** Attempts already spent by an operation on exactly these nodes (for one node: also as one of several). */
export function attemptsOn(search: Search, operation: Operation, nodes: readonly number[]): number {
  return search.steps.reduce((sum, { action }) => {
    if (action.operation !== operation || !nodes.every((id) => action.nodes.includes(id))) return sum;
    return sum + action.attempts;
  }, 0);
}
