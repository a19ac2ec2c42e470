import { TRIALS } from '@/lib/explorables/number-formats/allocate';
import { STACK_LAYERS } from '@/lib/explorables/number-formats/layer-stack';
import { formatCsv } from '../_furniture/csv';
import { firstRows, listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { lossShare, type AllocatorView } from './allocator-view';
import { fields, type AllocatorState } from './fields';

export const title = 'Who keeps sixteen bits';

export function describeStack({ low, block }: AllocatorState): string {
  const name = low === 'int4' ? 'INT4' : 'FP4 E2M1';
  const mx = block === '32' ? ` = ${low === 'int4' ? 'MXINT4' : 'MXFP4'}` : '';
  return `BF16 above, ${name} in blocks of ${block}${mx} below`;
}

const policyNames = { random: `best of ${TRIALS}`, greedy: 'greedy', exact: 'exact' } as const;

export function policyName(policy: AllocatorState['policy']): string {
  return policyNames[policy];
}

export function readOuts(view: AllocatorView): ReadOut[] {
  const { state, chosen, items, bits } = view;
  const allocation = chosen[state.policy];
  const high = allocation.high.filter(Boolean).length;
  return [
    { label: 'low, as reached', value: formatPercent(allocation.ratio) },
    { label: 'bits a value', value: bits.toFixed(2) },
    { label: 'loss proxy, of all-low', value: formatPercent(lossShare(view, allocation)) },
    { label: 'against exact', value: comparison(allocation.loss, chosen.exact.loss) },
    { label: 'kept at 16 bits', value: `${high} of ${items.length}` },
  ];
}

export function summary(view: AllocatorView): string {
  const { state } = view;
  const grain = state.granularity === 'layer' ? `${STACK_LAYERS} layers` : 'matrices';
  const measured = listReadOuts(readOuts(view));
  return `${policyName(state.policy)} at a ratio of ${state.ratio} %, choosing among ${grain}. ${measured}.`;
}

/** Every number the figure draws, in one table. */
export function csv(view: AllocatorView): string {
  const { state, items, fronts, chosen, trials } = view;
  const point = (kind: string, name: string, allocation: { ratio: number; loss: number; high: boolean[] }) => [
    kind,
    name,
    allocation.ratio,
    lossShare(view, allocation),
    allocation.high.map((high) => (high ? 'H' : 'l')).join(''),
  ];
  const policies = fields.policy.options.map(({ value }) => value);
  const columns = ['kind', 'name', 'quantization ratio', 'loss, share of all-low', 'value'];
  return formatCsv(columns, [
    ...firstRows(columns, state, readOuts(view)),
    ...items.map((item, index) => [
      'item',
      item.name,
      '',
      item.lossIfLow / fronts.lossOfAllLow,
      chosen[state.policy].high[index] ? '16 bits' : 'low',
    ]),
    ...policies.map((policy) => point('chosen', policy, chosen[policy])),
    ...policies.flatMap((policy) => fronts.allocations[policy].map((allocation) => point('front', policy, allocation))),
    ...trials.map((trial, index) => point('trial', String(index + 1), trial)),
  ]);
}

function comparison(loss: number, best: number): string {
  if (loss <= best * (1 + 1e-9)) return 'equal';
  return best === 0 ? 'worse' : `+${Math.round(100 * (loss / best - 1))} %`;
}

function formatPercent(share: number): string {
  const percent = 100 * share;
  return percent > 0 && percent < 0.1 ? '< 0.1 %' : `${percent.toFixed(1)} %`;
}
