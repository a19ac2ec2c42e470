import type { Machines } from './machines';
import {
  conversionTime,
  operatorCost,
  STRATEGIES,
  type Layout,
  type Operator,
  type OperatorCost,
  type Strategy,
} from './operators';

/** What is to be small: the time of one step, or the time of the busiest of devices and link when many steps are under way. */
export type Objective = 'latency' | 'throughput';

/** A strategy for every operator and what comes of it, in seconds. */
export interface Plan {
  strategies: Strategy[];
  /** One step from beginning to end: every operator, then the conversions and sums between them. */
  step: number;
  /** How long each is busy in a step. */
  fast: number;
  slow: number;
  link: number;
  /** The part of the link's time that converts layouts. */
  conversion: number;
  /** Bytes of weights on the fast device. */
  memory: number;
}

/** A chain of operators on two devices, with its costs worked out once. */
export interface Problem {
  operators: readonly Operator[];
  machines: Machines;
  objective: Objective;
  /** By operator and strategy. */
  costs: Record<Strategy, OperatorCost>[];
  /** Seconds of conversion before an operator, by operator and layouts. */
  convert: (operator: number, from: Layout, to: Layout) => number;
}

export function problemOf(
  operators: readonly Operator[],
  tokens: number,
  machines: Machines,
  objective: Objective,
): Problem {
  const costs = operators.map(
    (operator) =>
      Object.fromEntries(
        STRATEGIES.map((strategy) => [strategy, operatorCost(operator, strategy, tokens, machines)]),
      ) as Record<Strategy, OperatorCost>,
  );
  const convert = (operator: number, from: Layout, to: Layout) =>
    conversionTime(from, to, tokens, operators[operator]!.inputs, machines);
  return { operators, machines, objective, costs, convert };
}

/** Before the first operator; its input is on both devices. */
export const EMPTY: Plan = { strategies: [], step: 0, fast: 0, slow: 0, link: 0, conversion: 0, memory: 0 };

/** A plan with one more operator; the objective's three sums grow by c, d and R. */
export function extend(problem: Problem, plan: Plan, strategy: Strategy): Plan {
  const at = plan.strategies.length;
  const cost = problem.costs[at]![strategy];
  const before = plan.strategies.at(-1);
  const conversion = problem.convert(at, before ? problem.costs[at - 1]![before].gives : 'both', cost.takes);
  return {
    strategies: [...plan.strategies, strategy],
    step: plan.step + Math.max(cost.fast, cost.slow) + cost.combine + conversion,
    fast: plan.fast + cost.fast,
    slow: plan.slow + cost.slow,
    link: plan.link + cost.combine + conversion,
    conversion: plan.conversion + conversion,
    memory: plan.memory + cost.memory,
  };
}

/** What the objective says of a plan, in seconds: smaller is better. */
export function valueOf({ objective }: Pick<Problem, 'objective'>, { step, fast, slow, link }: Plan): number {
  return objective === 'latency' ? step : Math.max(fast, slow, link);
}

/** Whether the fast device holds what a plan gives it; a hair's breadth is allowed for rounding. */
export function fits({ machines }: Problem, { memory }: Plan): boolean {
  return memory <= machines.fast.memory * (1 + 1e-9);
}

/** A plan that treats all operators alike; undefined where the fast device cannot hold it. */
export function uniformPlan(problem: Problem, strategy: Strategy): Plan | undefined {
  const plan = problem.operators.reduce((before) => extend(problem, before, strategy), EMPTY);
  return fits(problem, plan) ? plan : undefined;
}
