import { valueOf, type Plan } from '@/lib/explorables/placement/plan';
import { MODEL_BYTES, OPERATORS, type Strategy } from '@/lib/explorables/placement/operators';
import { formatCsv } from '../_furniture/csv';
import { firstRows, listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { labelOf, englishWords, type FigureMessage, type FigureText, type FigureWords } from '../_furniture/words';
import { fields, type PlacementState } from './fields';
import { POLICIES, type PlacementView } from './placement-view';

export const title: FigureText = 'Two devices, one model';

export const policyName = (policy: PlacementState['policy'], words: FigureWords): string =>
  labelOf(fields.policy, policy, words);

const strategyNames = {
  fast: '{operators} on the fast device',
  slow: '{operators} on the slow device',
  tokens: '{operators} divided by tokens',
  columns: '{operators} divided by columns',
  rows: '{operators} divided by rows',
} as const satisfies Record<Strategy, FigureMessage>;

export function describeProblem({ state: { tokens, fits } }: PlacementView, { say, list }: FigureWords): string {
  return list([
    say({ one: '{count} token a step', other: '{count} tokens a step' }, { count: Number(tokens) }),
    fits === '100'
      ? say('all weights fit on the fast device')
      : say('{share}% of the weights fit on the fast device', { share: fits }),
  ]);
}

export function readOuts(view: PlacementView, { say, number }: FigureWords): ReadOut[] {
  const time = (seconds: number) => number(formatTime(seconds));
  const { state, plans, problem, alone } = view;
  const plan = plans[state.policy];
  const best = valueOf(problem, plans.exact);
  const over = valueOf(problem, plan) / best - 1;
  const whole = alone.fast ?? alone.slow;
  return [
    { label: say('one step'), value: time(plan.step) },
    { label: say('the busiest'), value: time(Math.max(plan.fast, plan.slow, plan.link)) },
    { label: say('against exact'), value: over < 1e-6 ? say('equal') : `+${number(formatPercent(over))}` },
    {
      label: say(alone.fast ? 'all on the fast one' : 'all on the slow one'),
      value: whole ? time(valueOf(problem, whole)) : '–',
    },
    {
      label: say('on the fast one'),
      value: say('{share}% of weights', { share: Math.round((100 * plan.memory) / MODEL_BYTES) }),
    },
  ];
}

export function summary(view: PlacementView, words: FigureWords): string {
  const { state, plans, withoutConversion } = view;
  const { say } = words;
  const none =
    state.policy === 'conversions' ? ` ${say('{count} plans convert nothing.', { count: withoutConversion })}` : '';
  const said = say('{policy} plan over {link} GB/s: {plan}. {measured}.', {
    policy: policyName(state.policy, words),
    link: state.link,
    plan: describePlan(plans[state.policy], words),
    measured: listReadOuts(readOuts(view, words), words),
  });
  return said + none;
}

/** "QKV, out on the fast device; up divided by columns": runs of alike operators. */
function describePlan({ strategies }: Plan, { say, list }: FigureWords): string {
  const runs: { strategy: Strategy; names: string[] }[] = [];
  strategies.forEach((strategy, index) => {
    if (runs.at(-1)?.strategy !== strategy) runs.push({ strategy, names: [] });
    runs.at(-1)?.names.push(OPERATORS[index]!.name);
  });
  return runs.map(({ strategy, names }) => say(strategyNames[strategy], { operators: list(names) })).join('; ');
}

/** Every number the figure draws, in one table. Times in seconds. */
export function csv(view: PlacementView): string {
  const { state, problem, plans, curves } = view;
  const sums = ({ step, fast, slow, link, conversion, memory }: Plan) =>
    Object.entries({ step, fast, slow, link, conversion, memory });
  const columns = ['kind', 'name', 'at', 'value'];
  return formatCsv(columns, [
    ...firstRows(columns, state, readOuts(view, englishWords)),
    ...POLICIES.flatMap((policy) => [
      ...plans[policy].strategies.map((strategy, index) => [
        `layout, ${policyName(policy, englishWords)}`,
        OPERATORS[index]!.name,
        index + 1,
        strategy,
      ]),
      ...sums(plans[policy]).map(([name, value]) => [`plan, ${policyName(policy, englishWords)}`, name, '', value]),
      ['objective', policyName(policy, englishWords), state.link, valueOf(problem, plans[policy])],
      ...curves[policy].map(({ link, value }) => ['curve', policyName(policy, englishWords), link, value]),
    ]),
  ]);
}

/** "837 µs", "5.85 ms". */
export function formatTime(seconds: number): string {
  return seconds < 0.9995e-3 ? `${(1e6 * seconds).toFixed(0)} µs` : `${(1e3 * seconds).toFixed(2)} ms`;
}

function formatPercent(share: number): string {
  return `${(100 * share).toFixed(share < 0.0995 ? 1 : 0)}%`;
}
