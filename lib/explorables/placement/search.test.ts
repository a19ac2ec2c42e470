import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machines, productTime, transferTime, type Machines, type MachineSettings } from './machines';
import {
  conversionTime,
  MODEL_BYTES,
  operatorCost,
  OPERATORS,
  STRATEGIES,
  type Layout,
  type Strategy,
} from './operators';
import { EMPTY, extend, fits, problemOf, uniformPlan, valueOf, type Objective, type Plan, type Problem } from './plan';
import { bestPlan, greedyPlan, plansWithoutConversion } from './search';

const settings = fc.record({
  speed: fc.double({ min: 0.05, max: 1, noNaN: true }),
  link: fc.double({ min: 1, max: 500, noNaN: true }),
  fits: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
  split: fc.constantFrom<MachineSettings['split']>('even', 'speed'),
});
const objectives = fc.constantFrom<Objective>('latency', 'throughput');
const tokenCounts = fc.constantFrom(1, 64, 1024, 8192);
const short = OPERATORS.slice(0, 5);

const problem = (operators: typeof OPERATORS, tokens: number, drawn: MachineSettings, objective: Objective): Problem =>
  problemOf(operators, tokens, machines(drawn, MODEL_BYTES), objective);

/** Every plan there is, one by one, without a thought. */
function everyPlan(of: Problem): Plan[] {
  let plans: Plan[] = [EMPTY];
  for (let at = 0; at < of.operators.length; at++)
    plans = plans.flatMap((plan) => STRATEGIES.map((strategy) => extend(of, plan, strategy)));
  return plans.filter((plan) => fits(of, plan));
}

/** The objective as the topic writes it: Σ sᵀ(c + d) + Σ sᵀ R s, from costs asked for one by one. */
function byTheFormula(of: Machines, tokens: number, strategies: readonly Strategy[]): number {
  let layout: Layout = 'both';
  return strategies.reduce((sum, strategy, at) => {
    const cost = operatorCost(OPERATORS[at]!, strategy, tokens, of);
    const resharding = conversionTime(layout, cost.takes, tokens, OPERATORS[at]!.inputs, of);
    layout = cost.gives;
    return sum + Math.max(cost.fast, cost.slow) + cost.combine + resharding;
  }, 0);
}

describe('a plan for two devices', () => {
  it('is the best of all plans tried one by one', () => {
    fc.assert(
      fc.property(settings, tokenCounts, objectives, (drawn, tokens, objective) => {
        const of = problem(short, tokens, drawn, objective);
        const values = everyPlan(of).map((plan) => valueOf(of, plan));
        const best = bestPlan(of);
        expect(fits(of, best)).toBe(true);
        expect(valueOf(of, best) / Math.min(...values) - 1).toBeLessThan(1e-6);
      }),
      { numRuns: 25 },
    );
  });

  it('costs what the objective says, term by term', () => {
    fc.assert(
      fc.property(
        settings,
        tokenCounts,
        fc.array(fc.constantFrom(...STRATEGIES), { minLength: 8, maxLength: 8 }),
        (drawn, tokens, strategies) => {
          const of = problem(OPERATORS, tokens, { ...drawn, fits: 1 }, 'latency');
          const plan = strategies.reduce((before, strategy) => extend(of, before, strategy), EMPTY);
          expect(plan.step).toBeCloseTo(byTheFormula(of.machines, tokens, strategies), 12);
        },
      ),
    );
  });

  it('is never worse than the greedy one or than one device alone', () => {
    fc.assert(
      fc.property(settings, tokenCounts, objectives, (drawn, tokens, objective) => {
        const of = problem(OPERATORS, tokens, drawn, objective);
        const best = valueOf(of, bestPlan(of));
        for (const other of [greedyPlan(of), uniformPlan(of, 'fast'), uniformPlan(of, 'slow')])
          if (other) expect(best).toBeLessThanOrEqual(valueOf(of, other) * (1 + 1e-9));
      }),
      { numRuns: 30 },
    );
  });

  it('divides work in proportion to speed, so that both devices end together', () => {
    fc.assert(
      fc.property(settings, tokenCounts, (drawn, tokens) => {
        const pair = machines({ ...drawn, split: 'speed' }, MODEL_BYTES);
        const { fast, slow } = operatorCost(OPERATORS[2]!, 'columns', tokens, pair);
        // Inputs are read whole by both, which is what keeps them from ending together to the last digit.
        const inputs = (2 * tokens * OPERATORS[2]!.inputs) / pair.slow.bytesPerSecond;
        expect(Math.abs(fast - slow)).toBeLessThanOrEqual(inputs + 1e-12);
      }),
    );
  });

  it('gains nothing from a second device behind a link too slow to use, when all fits on the first', () => {
    const of = problem(OPERATORS, 64, { speed: 0.33, link: 0.001, fits: 1, split: 'even' }, 'latency');
    expect(bestPlan(of).strategies).toEqual(OPERATORS.map(() => 'fast'));
    expect(bestPlan(of).step).toBeCloseTo(
      OPERATORS.reduce((sum, { inputs, outputs }) => sum + productTime(of.machines.fast, 64, inputs, outputs), 0),
      12,
    );
  });

  // From `both` a plan may stay on one device or divided by tokens for good (3), go on by rows, or by columns and then rows:
  // f(n) = 3 + f(n − 1) + f(n − 2), with f(0) = 1 and f(1) = 5.
  it('with conversions alone to be small cannot tell the fastest plan from the slowest', () => {
    const of = problem(OPERATORS, 64, { speed: 0.33, link: 50, fits: 1, split: 'even' }, 'latency');
    const { count, fastest, slowest } = plansWithoutConversion(of);
    expect(count).toBe(217);
    for (const plan of [fastest, slowest]) expect(plan.conversion).toBe(0);
    expect(slowest.step).toBeGreaterThan(3 * fastest.step);
  });
});

describe('conversions', () => {
  const layouts: Layout[] = ['fast', 'slow', 'both', 'tokens', 'features'];

  it('cost nothing to where the numbers are already, and never more than sending all of them', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...layouts), fc.constantFrom(...layouts), (drawn, from, to) => {
        const pair = machines(drawn, MODEL_BYTES);
        const time = conversionTime(from, to, 64, 4096, pair);
        expect(conversionTime(from, from, 64, 4096, pair)).toBe(0);
        expect(conversionTime('both', to, 64, 4096, pair)).toBe(0);
        expect(time).toBeLessThanOrEqual(transferTime(pair, 2 * 64 * 4096) + 1e-15);
        expect(time).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
