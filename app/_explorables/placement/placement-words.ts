import { valueOf, type Plan } from '@/lib/explorables/placement/plan';
import { MODEL_BYTES, OPERATORS, type Strategy } from '@/lib/explorables/placement/operators';
import { formatCsv } from '../_furniture/csv';
import { firstRows, listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { fields } from './fields';
import { POLICIES, type PlacementView } from './placement-view';

export const title = 'Two devices, one model';

const policyNames = { exact: 'exact', greedy: 'greedy', conversions: 'conversions only' } as const;

export function policyName(policy: keyof typeof policyNames): string {
  return policyNames[policy];
}

const strategyNames: Record<Strategy, string> = {
  fast: 'on the fast device',
  slow: 'on the slow device',
  tokens: 'divided by tokens',
  columns: 'divided by columns',
  rows: 'divided by rows',
};

export function describeProblem({ state: { tokens, fits } }: PlacementView): string {
  const room = fits === '100' ? 'all weights fit' : `${fits} % of the weights fit`;
  const label = fields.tokens.options.find(({ value }) => value === tokens)?.label ?? tokens;
  return `${label} ${tokens === '1' ? 'token' : 'tokens'} a step, ${room} on the fast device`;
}

export function readOuts(view: PlacementView): ReadOut[] {
  const { state, plans, problem, alone } = view;
  const plan = plans[state.policy];
  const best = valueOf(problem, plans.exact);
  const over = valueOf(problem, plan) / best - 1;
  const whole = alone.fast ?? alone.slow;
  return [
    { label: 'one step', value: formatTime(plan.step) },
    { label: 'the busiest', value: formatTime(Math.max(plan.fast, plan.slow, plan.link)) },
    { label: 'against exact', value: over < 1e-6 ? 'equal' : `+${formatPercent(over)}` },
    {
      label: alone.fast ? 'all on the fast one' : 'all on the slow one',
      value: whole ? formatTime(valueOf(problem, whole)) : '–',
    },
    { label: 'on the fast one', value: `${Math.round((100 * plan.memory) / MODEL_BYTES)} % of weights` },
  ];
}

export function summary(view: PlacementView): string {
  const { state, plans, withoutConversion } = view;
  const measured = listReadOuts(readOuts(view));
  const none =
    state.policy === 'conversions' ? ` ${withoutConversion.toLocaleString('en-GB')} plans convert nothing.` : '';
  return `${policyName(state.policy)} plan over ${state.link} GB/s: ${describePlan(plans[state.policy])}. ${measured}.${none}`;
}

/** "QKV, out on the fast device; up divided by columns": runs of alike operators. */
function describePlan({ strategies }: Plan): string {
  const runs: { strategy: Strategy; names: string[] }[] = [];
  strategies.forEach((strategy, index) => {
    if (runs.at(-1)?.strategy !== strategy) runs.push({ strategy, names: [] });
    runs.at(-1)?.names.push(OPERATORS[index]!.name);
  });
  return runs.map(({ strategy, names }) => `${names.join(', ')} ${strategyNames[strategy]}`).join('; ');
}

/** Every number the figure draws, in one table. Times in seconds. */
export function csv(view: PlacementView): string {
  const { state, problem, plans, curves } = view;
  const sums = ({ step, fast, slow, link, conversion, memory }: Plan) =>
    Object.entries({ step, fast, slow, link, conversion, memory });
  const columns = ['kind', 'name', 'at', 'value'];
  return formatCsv(columns, [
    ...firstRows(columns, state, readOuts(view)),
    ...POLICIES.flatMap((policy) => [
      ...plans[policy].strategies.map((strategy, index) => [
        `layout, ${policyName(policy)}`,
        OPERATORS[index]!.name,
        index + 1,
        strategy,
      ]),
      ...sums(plans[policy]).map(([name, value]) => [`plan, ${policyName(policy)}`, name, '', value]),
      ['objective', policyName(policy), state.link, valueOf(problem, plans[policy])],
      ...curves[policy].map(({ link, value }) => ['curve', policyName(policy), link, value]),
    ]),
  ]);
}

/** "837 µs", "5.85 ms". */
export function formatTime(seconds: number): string {
  return seconds < 0.9995e-3 ? `${(1e6 * seconds).toFixed(0)} µs` : `${(1e3 * seconds).toFixed(2)} ms`;
}

function formatPercent(share: number): string {
  return `${(100 * share).toFixed(share < 0.0995 ? 1 : 0)} %`;
}
