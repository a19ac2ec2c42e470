import { TRIALS } from '@/lib/explorables/number-formats/allocate';
import { STACK_LAYERS } from '@/lib/explorables/number-formats/layer-stack';
import { formatCsv } from '../_furniture/csv';
import { firstRows, listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { englishWords, type FigureText, type FigureWords } from '../_furniture/words';
import { lossShare, type AllocatorView } from './allocator-view';
import { fields, type AllocatorState } from './fields';

export const title: FigureText = 'Who keeps sixteen bits';

export function describeStack({ low, block }: AllocatorState, { say }: FigureWords): string {
  const name = low === 'int4' ? 'INT4' : 'FP4 E2M1';
  const mx = block === '32' ? ` = ${low === 'int4' ? 'MXINT4' : 'MXFP4'}` : '';
  return say('BF16 above, {format} in blocks of {block} below', { format: name, block: `${block}${mx}` });
}

export function policyName(policy: AllocatorState['policy'], { say }: FigureWords): string {
  return policy === 'random' ? say('best of {count}', { count: TRIALS }) : say(policy);
}

export function readOuts(view: AllocatorView, words: FigureWords): ReadOut[] {
  const { say, number } = words;
  const { state, chosen, items, bits } = view;
  const allocation = chosen[state.policy];
  const high = allocation.high.filter(Boolean).length;
  return [
    { label: say('low, as reached'), value: number(formatPercent(allocation.ratio)) },
    { label: say('bits a value'), value: number(bits.toFixed(2)) },
    { label: say('loss proxy, of all-low'), value: number(formatPercent(lossShare(view, allocation))) },
    { label: say('against exact'), value: comparison(allocation.loss, chosen.exact.loss, words) },
    { label: say('kept at 16 bits'), value: say('{count} of {all}', { count: high, all: items.length }) },
  ];
}

export function summary(view: AllocatorView, words: FigureWords): string {
  const { state } = view;
  const { say } = words;
  return say('{policy} at a ratio of {ratio}%, choosing among {grain}. {measured}.', {
    policy: policyName(state.policy, words),
    ratio: state.ratio,
    grain: state.granularity === 'layer' ? say('{count} layers', { count: STACK_LAYERS }) : say('matrices'),
    measured: listReadOuts(readOuts(view, words), words),
  });
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
    ...firstRows(columns, state, readOuts(view, englishWords)),
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

function comparison(loss: number, best: number, { say, number }: FigureWords): string {
  if (loss <= best * (1 + 1e-9)) return say('equal');
  return best === 0 ? say('worse') : number(`+${Math.round(100 * (loss / best - 1))}%`);
}

function formatPercent(share: number): string {
  const percent = 100 * share;
  return percent > 0 && percent < 0.1 ? '< 0.1%' : `${percent.toFixed(1)}%`;
}
