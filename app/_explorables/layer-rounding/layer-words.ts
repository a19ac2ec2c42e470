import { LOUD_CHANNEL } from '@/lib/explorables/number-formats/calibrate';
import { formatCsv } from '../_furniture/csv';
import { formatPlain } from '../_furniture/figure-state';
import { firstRows, listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { fields } from './fields';
import type { LayerView } from './layer-view';

export const title = 'A layer rounded by method';

export function methodName({ state: { method } }: LayerView): string {
  return fields.method.options.find(({ value }) => value === method)?.label ?? method;
}

/** "GPTQ, weights in 4 bits, 3 of 8 columns". */
export function describeLayer(view: LayerView): string {
  const { method, bits } = view.state;
  const rounded = method === 'smoothquant' ? 'weights and inputs' : 'weights';
  const { at } = view.stage;
  return `${methodName(view)}, ${rounded} in ${bits} bits, ${method === 'gptq' ? `${at} of 8 columns` : `α = ${at}`}`;
}

export function readOuts(view: LayerView): ReadOut[] {
  const { stage, best, cells } = view;
  const count = (test: 'isOff' | 'isRounded') => cells.flat().filter((cell) => cell[test]).length;
  return [
    { label: 'output noise', value: formatShare(stage.outputNoise) },
    { label: 'output, plain', value: formatShare(stage.nearest.outputNoise) },
    { label: 'weight noise', value: formatShare(stage.weightNoise) },
    { label: 'weights, plain', value: formatShare(stage.nearest.weightNoise) },
    view.state.method === 'gptq'
      ? { label: 'not at the nearest mark', value: `${count('isOff')} of ${count('isRounded')}` }
      : { label: 'least output noise', value: `at α = ${best.at}` },
  ];
}

/** What the method has done at this stage, in a sentence. */
export function stageWords(view: LayerView): string {
  const { state, stage } = view;
  const { at } = stage;
  if (state.method === 'gptq') {
    const marks = 2 ** Number(state.bits) - 1;
    if (at === 0) return `Nothing is rounded. The ruler of a row has ${marks} marks and reaches its largest weight.`;
    const column = `Column ${at}${at - 1 === LOUD_CHANNEL && state.loud > 1 ? ', the loud one,' : ''} is rounded`;
    if (at === 8) return `${column}; no column is left to make up for it.`;
    return `${column}; ${at === 7 ? 'the last column makes' : `the ${8 - at} columns to its right make`} up for its error.`;
  }
  const times = formatPlain(Number(loudOverOthers(stage.scales).toPrecision(2)));
  if (state.method === 'awq')
    return at === 0
      ? 'No weight is scaled: this is plain rounding.'
      : `Weights of channel 3 are scaled up ${times} × as much as the others’ before rounding, and back after it.`;
  return `Channel 3: inputs divided by ${times} × as much as the others’, weights multiplied by as much, both rounded.`;
}

/** The loud channel's factor over the geometric mean of the others'. */
function loudOverOthers(scales: readonly number[]): number {
  const others = scales.filter((_, channel) => channel !== LOUD_CHANNEL);
  return scales[LOUD_CHANNEL]! / Math.exp(others.reduce((sum, scale) => sum + Math.log(scale), 0) / others.length);
}

export function summary(view: LayerView): string {
  return `${describeLayer(view)}, one input ${view.state.loud} times as loud as the rest: ${listReadOuts(readOuts(view))}.`;
}

/** Every number the figure draws, in one table. Noises are shares of a power, 0 to 1. */
export function csv(view: LayerView): string {
  const columns = ['kind', 'name', 'row', 'column', 'value'];
  const { stages, cells, reach } = view;
  return formatCsv(columns, [
    ...firstRows(columns, view.state, readOuts(view)),
    ...cells.flatMap((row, i) =>
      row.flatMap(({ steps, moved }, j) => [
        ['weight', 'in steps', i + 1, j + 1, steps],
        ['weight', 'moved', i + 1, j + 1, moved],
      ]),
    ),
    ...Object.entries(reach).flatMap(([name, values]) =>
      values.map((value, channel) => ['reach', name, '', channel + 1, value]),
    ),
    ...stages.flatMap(({ at, outputNoise, nearest }) => [
      ['output noise', methodName(view), '', at, outputNoise],
      ['output noise', 'plain', '', at, nearest.outputNoise],
    ]),
  ]);
}

/** A share as a percentage of three digits. */
function formatShare(share: number): string {
  return `${share === 0 ? 0 : (100 * share).toPrecision(3)} %`;
}
