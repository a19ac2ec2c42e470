import { STRATEGIES } from './operators';
import { EMPTY, extend, fits, valueOf, type Objective, type Plan, type Problem } from './plan';

/**
 * The best plan there is, by dynamic programming along the chain: of the beginnings that end in one layout only those are carried on
 * that no other beats in every respect, and of those only what could still become better than the greedy plan.
 */
export function bestPlan(problem: Problem): Plan {
  const greedy = greedyPlan(problem);
  const [least, rest] = [valueOf(problem, greedy), restBounds(problem)];
  let beginnings: Plan[] = [EMPTY];
  problem.operators.forEach((_, at) => {
    const next = beginnings
      .flatMap((plan) => successors(problem, plan))
      .filter((plan) => boundOf(problem, plan, rest[at + 1]!) < least);
    beginnings = STRATEGIES.flatMap((strategy) =>
      unbeaten(
        next.filter(({ strategies }) => strategies[at] === strategy),
        problem.objective,
      ),
    );
  });
  return beginnings.reduce((best, plan) => (valueOf(problem, plan) < valueOf(problem, best) ? plan : best), greedy);
}

/** What the operators from each on cost at least, if each could choose alone: in seconds of a step, and of work on both devices. */
interface Rest {
  step: number;
  work: number;
}

function restBounds(problem: Problem): Rest[] {
  const weight = weightOfSlow(problem);
  const least = (read: (cost: Problem['costs'][number]['fast']) => number, at: number) =>
    Math.min(...STRATEGIES.map((strategy) => read(problem.costs[at]![strategy])));
  const rest: Rest[] = [{ step: 0, work: 0 }];
  for (let at = problem.operators.length - 1; at >= 0; at--) {
    rest.unshift({
      step: rest[0]!.step + least(({ fast, slow, combine }) => Math.max(fast, slow) + combine, at),
      work: rest[0]!.work + least(({ fast, slow }) => fast + weight * slow, at),
    });
  }
  return rest;
}

/** The least that a beginning can come to. The busier of two devices is at least as busy as any weighted mean of both. */
function boundOf(problem: Problem, plan: Plan, rest: Rest): number {
  if (problem.objective === 'latency') return plan.step + rest.step;
  const weight = weightOfSlow(problem);
  return Math.max(valueOf(problem, plan), (plan.fast + weight * plan.slow + rest.work) / (1 + weight));
}

function weightOfSlow({ machines: { fast, slow } }: Problem): number {
  return slow.flops / fast.flops;
}

/** The same sums in another order differ by this share at most. */
const ROUNDING = 1e-9;

/** Plans that no other is as good as in everything that counts later on. */
function unbeaten(plans: Plan[], objective: Objective): Plan[] {
  const marks = ({ step, fast, slow, link, memory }: Plan) =>
    objective === 'latency' ? [step, memory] : [fast, slow, link, memory];
  const order = plans.map((plan) => ({ plan, marks: marks(plan) })).sort((a, b) => a.marks[0]! - b.marks[0]!);
  const kept: typeof order = [];
  for (const each of order)
    if (!kept.some((other) => other.marks.every((mark, index) => mark <= each.marks[index]! * (1 + ROUNDING))))
      kept.push(each);
  return kept.map(({ plan }) => plan);
}

/** Operator after operator, each laid out as costs least given those before it. */
export function greedyPlan(problem: Problem): Plan {
  let plan = EMPTY;
  while (plan.strategies.length < problem.operators.length) {
    plan = successors(problem, plan).reduce((best, next) =>
      valueOf(problem, next) < valueOf(problem, best) ? next : best,
    );
  }
  return plan;
}

/**
 * What is left of the objective without the operators' own costs: every plan that converts nothing is optimal then. Counts them, and
 * gives the fastest and the slowest.
 */
export function plansWithoutConversion(problem: Problem): { count: number; fastest: Plan; slowest: Plan } {
  const found: Plan[] = [];
  const visit = (plan: Plan) => {
    if (plan.conversion > 0) return;
    if (plan.strategies.length === problem.operators.length) found.push(plan);
    else for (const next of successors(problem, plan)) visit(next);
  };
  visit(EMPTY);
  found.sort((a, b) => valueOf(problem, a) - valueOf(problem, b));
  return { count: found.length, fastest: found[0]!, slowest: found.at(-1)! };
}

/** The plan with one more operator, in every way that fits. The slow device holds anything, so there is always one. */
function successors(problem: Problem, plan: Plan): Plan[] {
  return STRATEGIES.map((strategy) => extend(problem, plan, strategy)).filter((next) => fits(problem, next));
}
