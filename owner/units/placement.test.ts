// What the topic says of this figure is printed from its engine. This recomputes it and looks for it in the text, so that neither can
// change alone.
import { describe, expect, it } from 'vitest';
import { topicText } from '../essay-text';
import { machines, type MachineSettings } from '@/lib/explorables/placement/machines';
import { MODEL_BYTES, OPERATORS, STRATEGIES } from '@/lib/explorables/placement/operators';
import { problemOf, valueOf, type Objective } from '@/lib/explorables/placement/plan';
import { bestPlan, greedyPlan, plansWithoutConversion } from '@/lib/explorables/placement/search';

const topic = 'heterogeneous-systems';

describe('Heterogeneous systems', () => {
  const text = topicText(topic);
  const micro = (seconds: number) => `${(1e6 * seconds).toFixed(0)} µs`;
  /** As the figure opens: 64 tokens a step, a link of 50 GB/s, room for half, a slow device at a third. */
  const problem = (objective: Objective, split: MachineSettings['split']) =>
    problemOf(OPERATORS, 64, machines({ speed: 0.33, link: 50, fits: 0.5, split }, MODEL_BYTES), objective);

  it('says what the plans for one step cost', () => {
    const of = problem('latency', 'even');
    const [best, greedy] = [bestPlan(of), greedyPlan(of)];
    expect(text).toContain(`${(STRATEGIES.length ** OPERATORS.length).toLocaleString('en')} plans`);
    expect(best.strategies.map((strategy) => strategy.charAt(0)).join('')).toBe('crcrcrcr');
    expect(best.conversion).toBe(0);
    expect(text).toContain(`only sums cross the link: ${micro(best.step)}`);
    expect(greedy.strategies.map((strategy) => strategy.charAt(0)).join('')).toBe('ffffssss');
    expect(text).toContain(`${micro(greedy.step)}, ${(100 * (greedy.step / best.step - 1)).toFixed(0)}% more`);
    const bySpeed = bestPlan(problem('latency', 'speed'));
    expect(text).toContain(`dividing in halves here, ${micro(bySpeed.step)}`);
  });

  it('says what the plan for many steps costs, and what conversions alone leave open', () => {
    const of = problem('throughput', 'even');
    const best = bestPlan(of);
    expect(best.strategies.slice(0, 4)).toEqual(Array(4).fill(best.strategies[0]));
    expect(best.strategies.slice(4)).toEqual(Array(4).fill(best.strategies[4]));
    expect(text).toContain(
      `best at ${micro(valueOf(of, best))} a step, a plan that would take ${micro(best.step)} for one`,
    );
    const { count, fastest, slowest } = plansWithoutConversion(problem('latency', 'even'));
    expect(fastest.strategies).toEqual(bestPlan(problem('latency', 'even')).strategies);
    expect(new Set(slowest.strategies)).toEqual(new Set(['slow']));
    expect(text).toContain(`${count} plans are equally good at zero`);
    expect(text).toContain(`takes ${(1e3 * slowest.step).toFixed(2)} ms`);
  });
});
