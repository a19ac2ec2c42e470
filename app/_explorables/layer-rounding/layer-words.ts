import { LOUD_CHANNEL } from '@/lib/explorables/number-formats/calibrate';
import { formatCsv } from '../_furniture/csv';
import { firstRows, listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { englishWords, type FigureText, type FigureWords } from '../_furniture/words';
import { fields } from './fields';
import type { LayerView } from './layer-view';

export const title: FigureText = 'A layer rounded by method';

export function methodName({ state: { method } }: LayerView): string {
  return fields.method.options.find(({ value }) => value === method)?.label ?? method;
}

/** "GPTQ, weights in 4 bits, 3 of 8 columns". */
export function describeLayer(view: LayerView, { say, list, number }: FigureWords): string {
  const { method, bits } = view.state;
  const { at } = view.stage;
  return list([
    methodName(view),
    method === 'smoothquant'
      ? say('weights and inputs in {bits} bits', { bits })
      : say('weights in {bits} bits', { bits }),
    method === 'gptq' ? say('{at} of 8 columns', { at }) : `α = ${number(at)}`,
  ]);
}

export function readOuts(view: LayerView, { say, number }: FigureWords): ReadOut[] {
  const { stage, best, cells } = view;
  const count = (test: 'isOff' | 'isRounded') => cells.flat().filter((cell) => cell[test]).length;
  const share = (value: number) => number(formatShare(value));
  return [
    { label: say('output noise'), value: share(stage.outputNoise) },
    { label: say('output, plain'), value: share(stage.nearest.outputNoise) },
    { label: say('weight noise'), value: share(stage.weightNoise) },
    { label: say('weights, plain'), value: share(stage.nearest.weightNoise) },
    view.state.method === 'gptq'
      ? {
          label: say('not at the nearest mark'),
          value: say('{count} of {all}', { count: count('isOff'), all: count('isRounded') }),
        }
      : { label: say('least output noise'), value: say('at α = {alpha}', { alpha: best.at }) },
  ];
}

/** What the method has done at this stage, in a sentence. */
export function stageWords(view: LayerView, words: FigureWords): string {
  const { say, number } = words;
  const { state, stage } = view;
  if (state.method === 'gptq') return columnWords(view, words);
  const times = number(Number(loudOverOthers(stage.scales).toPrecision(2)));
  if (state.method === 'smoothquant')
    return say(
      'Channel 3: inputs divided by {times}× as much as the others’, weights multiplied by as much, both rounded.',
      { times },
    );
  return stage.at === 0
    ? say('No weight is scaled: this is plain rounding.')
    : say('Weights of channel 3 are scaled up {times}× as much as the others’ before rounding, and back after it.', {
        times,
      });
}

/** What has become of GPTQ's last column. */
function columnWords({ state, stage: { at } }: LayerView, { say }: FigureWords): string {
  if (at === 0)
    return say('Nothing is rounded. The ruler of a row has {marks} marks and reaches its largest weight.', {
      marks: 2 ** Number(state.bits) - 1,
    });
  const column =
    at - 1 === LOUD_CHANNEL && state.loud > 1
      ? say('Column {at}, the loud one, is rounded', { at })
      : say('Column {at} is rounded', { at });
  if (at === 8) return say('{column}; no column is left to make up for it.', { column });
  return say(
    {
      one: '{column}; the last column makes up for its error.',
      other: '{column}; the {count} columns to its right make up for its error.',
    },
    { column, count: 8 - at },
  );
}

/** The loud channel's factor over the geometric mean of the others'. */
function loudOverOthers(scales: readonly number[]): number {
  const others = scales.filter((_, channel) => channel !== LOUD_CHANNEL);
  return scales[LOUD_CHANNEL]! / Math.exp(others.reduce((sum, scale) => sum + Math.log(scale), 0) / others.length);
}

export function summary(view: LayerView, words: FigureWords): string {
  return words.say('{layer}, one input {times} times as loud as the rest: {measured}.', {
    layer: describeLayer(view, words),
    times: view.state.loud,
    measured: listReadOuts(readOuts(view, words), words),
  });
}

/** Every number the figure draws, in one table. Noises are shares of a power, 0 to 1. */
export function csv(view: LayerView): string {
  const columns = ['kind', 'name', 'row', 'column', 'value'];
  const { stages, cells, reach } = view;
  return formatCsv(columns, [
    ...firstRows(columns, view.state, readOuts(view, englishWords)),
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
  return `${share === 0 ? 0 : (100 * share).toPrecision(3)}%`;
}
