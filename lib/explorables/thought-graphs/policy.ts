import { type Action, NO_ANSWER, type Search, type Thought, queriesOf, thoughtOf } from './graph';
import { randomAction } from './random-action';
import type { Strategy } from './schedules';
import { attemptsOn, bestAnswer, debtOf, lastCut, partsOf, solvedBy } from './state';

/** A policy that reads the graph and picks the next action; ours, standing in for the policy agent of the preprint. */
export interface PolicyOptions {
  /** Attempts of each action it picks. */
  attempts: number;
  /** ε: queries it may spend. */
  budget: number;
  /** Probability that it picks a random legal action instead of the planned one. */
  wrong: number;
  /** Actions it may pick. */
  decisions: number;
  /** Whether it goes back, once everything has had its turn, to what is still wrong; the public episodes hardly do. */
  returns: boolean;
}

/** Rounds over the graph of a policy that goes back: more than any budget here pays for. */
const MOST_ROUNDS = 25;

/** A part of at most this many values is not cut further. */
const SHORTEST_CUT = 16;

function needOfWhole(search: Search, question: Thought, tries: number): Action[] {
  const nodes = [question.id];
  const tried = attemptsOn(search, 'solve', nodes);
  if (tried === 0) return [{ operation: 'solve', nodes, attempts: tries }];
  if (question.to - question.from >= 2 * SHORTEST_CUT) return [{ operation: 'decompose', nodes, attempts: 2 }];
  return tried < tries ? [{ operation: 'solve', nodes, attempts: tries - tried }] : [];
}

/**
 * What a question still needs: nothing once an answer has no mistake left below it; else try it whole, then cut it, then see
 * to its parts, then merge the best of them, then refine, each up to `tries` times. A problem all of whose parts look right
 * while its answer is wrong lost something when it was cut, and is cut again.
 */
function needsOf(search: Search, question: Thought, tries: number): Action[] {
  const since = lastCut(search);
  const best = bestAnswer(search, question.from, question.to, since);
  if (best && debtOf(search, best) === 0)
    return question.id === 0 ? [{ operation: 'decompose', nodes: [0], attempts: 2 }] : [];
  const parts = partsOf(search, question);
  if (parts.length === 0) return needOfWhole(search, question, tries);
  const needs = parts.flatMap((part) => needsOf(search, part, tries));
  if (needs.length > 0) return needs;
  const pair = parts.flatMap((part) => bestAnswer(search, part.from, part.to, since)?.id ?? []);
  const merged = attemptsOn(search, 'aggregate', pair);
  if (pair.length === 2 && merged < tries) return [{ operation: 'aggregate', nodes: pair, attempts: tries - merged }];
  const refined = best ? attemptsOn(search, 'refine', [best.id]) : tries;
  return best && refined < tries ? [{ operation: 'refine', nodes: [best.id], attempts: tries - refined }] : [];
}

/** Takes the first need, together with the equal ones of other nodes: solving and cutting work on several at once. */
function grouped(needs: readonly Action[]): Action | undefined {
  const [first] = needs;
  if (!first || first.operation === 'aggregate' || first.operation === 'refine') return first;
  const alike = needs.filter(({ operation, attempts }) => operation === first.operation && attempts === first.attempts);
  return { ...first, nodes: alike.flatMap(({ nodes }) => nodes) };
}

/** The next action on a graph; a policy that returns spends more tries on what stays wrong once everything has had its turn. */
export function chooseAction(search: Search, attempts: number, returns = true): Action | undefined {
  for (let round = 1; round <= (returns ? MOST_ROUNDS : 1); round += 1) {
    const chosen = grouped(needsOf(search, thoughtOf(search, 0), round * attempts));
    if (chosen)
      return {
        ...chosen,
        attempts: chosen.operation === 'decompose' ? chosen.attempts : Math.min(attempts, chosen.attempts),
      };
  }
  return undefined;
}

/** Cuts an action down to the queries that are left; undefined when not even one attempt fits. */
export function withinBudget(action: Action, left: number): Action | undefined {
  if (queriesOf(action) <= left) return action;
  if (action.operation === 'decompose') return left < 1 ? undefined : { ...action, nodes: action.nodes.slice(0, left) };
  const perAttempt = action.operation === 'aggregate' ? 1 : action.nodes.length;
  if (left >= perAttempt) return { ...action, attempts: Math.floor(left / perAttempt) };
  return left < 1 ? undefined : { ...action, nodes: action.nodes.slice(0, left), attempts: 1 };
}

/** Runs the policy: stops at the first right answer, or when the budget or the decisions are spent. */
export function* policy(search: Search, options: PolicyOptions): Strategy {
  for (let decision = 0; decision < options.decisions; decision += 1) {
    const solved = solvedBy(search);
    if (solved) return solved.id;
    const slips = options.wrong > 0 && search.random.next() < options.wrong;
    const action = slips
      ? randomAction(search, options.attempts)
      : chooseAction(search, options.attempts, options.returns);
    const affordable = action && withinBudget(action, options.budget - search.queries);
    if (!affordable) break;
    yield affordable;
  }
  const { to } = thoughtOf(search, 0);
  return solvedBy(search)?.id ?? bestAnswer(search, 0, to)?.id ?? NO_ANSWER;
}
