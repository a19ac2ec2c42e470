import type { Random } from '../random';
import {
  type SolverParameters,
  attemptCut,
  attemptMerge,
  attemptRefine,
  attemptSolve,
  drawHardness,
  drawTraps,
} from './solver';
import type { Answer, Question, Task } from './task';

/** A thought: a question still open, or an answer to one. Removed thoughts stay, marked, so that a search can be replayed. */
export interface Thought {
  readonly id: number;
  readonly kind: 'question' | 'answer';
  /** The place in the whole problem: [from, to) of its values. */
  readonly from: number;
  readonly to: number;
  readonly question: Question;
  readonly answer?: Answer;
  /** What the score and a refinement are measured against: the question, or for a merge what the task says. */
  readonly asked: Question;
  /** Mistakes against what was asked, which is all a scorer inside the graph can see; NaN for a question. */
  readonly score: number;
  /** The thoughts it was made from: the edges that lead to it. */
  readonly parents: readonly number[];
  removed: boolean;
}

/** The five transformations of the preprint. */
export type Operation = 'decompose' | 'solve' | 'aggregate' | 'refine' | 'reduce';

/** One transformation φ(G, m, S): an operation tried `attempts` times on a node subset. */
export interface Action {
  readonly operation: Operation;
  readonly nodes: readonly number[];
  /** For decompose: the number of parts. For reduce it is ignored. */
  readonly attempts: number;
}

/** What an action did: the thoughts it made and the queries it cost. */
export interface Step {
  readonly action: Action;
  readonly made: readonly number[];
  readonly queries: number;
}

/** A thought graph and everything needed to grow it. */
export interface Search {
  readonly task: Task;
  readonly solver: SolverParameters;
  readonly random: Random;
  readonly thoughts: Thought[];
  readonly steps: Step[];
  /** Hardness by operation and place, and traps by place, drawn at the first attempt. */
  readonly hardness: Map<string, number>;
  queries: number;
}

/** Opens a search: a graph of one thought, the problem. */
export function openSearch(task: Task, question: Question, solver: SolverParameters, random: Random): Search {
  const search: Search = { task, solver, random, thoughts: [], steps: [], hardness: new Map(), queries: 0 };
  addThought(
    search,
    { kind: 'question', from: 0, to: question.values.length, question, asked: question, score: Number.NaN },
    [],
  );
  return search;
}

/** The thought of an id; a schedule that names one that is not there is a mistake of ours. */
export function thoughtOf(search: Search, id: number): Thought {
  const thought = search.thoughts[id];
  if (!thought) throw new RangeError(`no thought ${id} among ${search.thoughts.length}`);
  return thought;
}

function answerOf(thought: Thought): Answer {
  if (!thought.answer) throw new RangeError(`thought ${thought.id} is a question, not an answer`);
  return thought.answer;
}

function addThought(
  { thoughts }: Search,
  { kind, from, to, question, asked, answer, score }: Omit<Thought, 'id' | 'parents' | 'removed'>,
  parents: readonly number[],
): number {
  const id = thoughts.length;
  // Written out, not spread: a search makes thousands, and a spread copy costs several times as much.
  thoughts.push({ id, kind, from, to, question, asked, answer, score, parents, removed: false });
  return id;
}

function hardnessOf(search: Search, operation: Operation, from: number, to: number): number {
  const key = `${operation} ${from} ${to}`;
  const known = search.hardness.get(key);
  if (known !== undefined) return known;
  const drawn = drawHardness(search.solver, search.random);
  search.hardness.set(key, drawn);
  return drawn;
}

function trapsOf(search: Search, question: Question, from: number, to: number): number {
  const key = `traps ${from} ${to}`;
  const known = search.hardness.get(key);
  if (known !== undefined) return known;
  const drawn = drawTraps(search.solver, question.values.length, search.random);
  search.hardness.set(key, drawn);
  return drawn;
}

function decompose(search: Search, { nodes, attempts: parts }: Action): number[] {
  const { task, solver, random } = search;
  return nodes.flatMap((id) => {
    const parents = [id];
    const { question, from, to } = thoughtOf(search, id);
    const cuts = attemptCut(task, question, parts, solver, random);
    return cuts.map((part, i) => {
      const stretch = {
        from: from + Math.floor((i * (to - from)) / cuts.length),
        to: from + Math.floor(((i + 1) * (to - from)) / cuts.length),
      };
      return addThought(
        search,
        { kind: 'question', ...stretch, question: part, asked: part, score: Number.NaN },
        parents,
      );
    });
  });
}

function solve(search: Search, { nodes, attempts }: Action): number[] {
  const { task, solver, random } = search;
  return nodes.flatMap((id) => {
    const parents = [id];
    const { question, from, to } = thoughtOf(search, id);
    const stays = { hardness: hardnessOf(search, 'solve', from, to), traps: trapsOf(search, question, from, to) };
    return Array.from({ length: attempts }, () => {
      const answer = attemptSolve(task, question, stays, solver, random);
      return addThought(
        search,
        { kind: 'answer', from, to, question, asked: question, answer, score: task.error(question, answer) },
        parents,
      );
    });
  });
}

function aggregate(search: Search, { nodes, attempts }: Action): number[] {
  const { task, solver, random } = search;
  const [left, right] = nodes.map((id) => thoughtOf(search, id)).sort((a, b) => a.from - b.from);
  if (!left || !right || nodes.length !== 2) throw new RangeError(`aggregate takes two thoughts, not ${nodes.length}`);
  const [first, second] = [answerOf(left), answerOf(right)];
  const question = task.slice(thoughtOf(search, 0).question, left.from, right.to);
  const asked = task.askOfMerge(question, first, second);
  const hardness = hardnessOf(search, 'aggregate', left.from, right.to);
  return Array.from({ length: attempts }, () => {
    const answer = attemptMerge(task, { question, first, second }, hardness, solver, random);
    const score = task.error(asked, answer);
    return addThought(search, { kind: 'answer', from: left.from, to: right.to, question, asked, answer, score }, nodes);
  });
}

function refine(search: Search, { nodes, attempts }: Action): number[] {
  const { task, solver, random } = search;
  return nodes.flatMap((id) => {
    const parents = [id];
    const thought = thoughtOf(search, id);
    const { question, asked, from, to } = thought;
    const hardness = hardnessOf(search, 'refine', from, to);
    return Array.from({ length: attempts }, () => {
      const answer = attemptRefine(task, { question: asked, answer: answerOf(thought) }, hardness, solver, random);
      return addThought(
        search,
        { kind: 'answer', from, to, question, asked, answer, score: task.error(asked, answer) },
        parents,
      );
    });
  });
}

/** Keeps the best of the thoughts (the first of equals) and removes the rest; costs no query. */
function reduce(search: Search, { nodes }: Action): number[] {
  let best = nodes[0] ?? 0;
  for (const id of nodes) if (thoughtOf(search, id).score < thoughtOf(search, best).score) best = id;
  for (const id of nodes) thoughtOf(search, id).removed = id !== best;
  return [best];
}

const TRANSFORMATIONS = { decompose, solve, aggregate, refine, reduce };

/** Queries of an action: one per attempt and node; decomposing is one per node, aggregating one per pair, reducing none. */
export function queriesOf({ operation, nodes, attempts }: Action): number {
  if (operation === 'reduce') return 0;
  if (operation === 'decompose') return nodes.length;
  return operation === 'aggregate' ? attempts : nodes.length * attempts;
}

/** Applies one transformation, growing the graph in place, and returns the thoughts it made (or, reducing, kept). */
export function applyAction(search: Search, action: Action): readonly number[] {
  const made = TRANSFORMATIONS[action.operation](search, action);
  const queries = queriesOf(action);
  search.queries += queries;
  search.steps.push({ action, made, queries });
  return made;
}

/** Returned by a strategy that ends without an answer to the whole problem. */
export const NO_ANSWER = -1;

/** The error of a thought as an answer to the whole problem, the one that counts; no answer counts as an empty one. */
export function finalError(search: Search, id: number): number {
  const answer = id === NO_ANSWER ? [] : answerOf(thoughtOf(search, id));
  return search.task.error(thoughtOf(search, 0).question, answer);
}
