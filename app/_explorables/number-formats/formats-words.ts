import { codeBits } from '@/lib/explorables/number-formats/code-bits';
import { elementBits } from '@/lib/explorables/number-formats/element-format';
import { formatCsv } from '../_furniture/csv';
import { listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { labelOf, englishWords, type FigureText, type FigureWords } from '../_furniture/words';
import { formatValue } from './axis';
import { fields, isScaled } from './fields';
import type { FormatsView } from './formats-view';

const titles: Readonly<Record<number, FigureText>> = {
  4: 'Four codes, placed',
  8: 'Eight codes, placed',
  16: 'Sixteen codes, placed',
  32: 'Thirty-two codes, placed',
  64: 'Sixty-four codes, placed',
};

/** "Sixteen codes, placed". */
export function title({ element }: FormatsView, { say, label }: FigureWords): string {
  const count = 2 ** elementBits(element);
  const title = titles[count];
  return title ? label(title) : say('{count} codes, placed', { count });
}

/** "FP4 E2M1, block of 32, E8M0 = MXFP4". */
export function describeRecipe(view: FormatsView, words: FigureWords): string {
  const { state, element, name } = view;
  const { say, list } = words;
  const scale = labelOf(fields.scale, state.scale, words);
  const scaled = isScaled(state) ? [scopeWords(state, words), name ? `${scale} = ${name}` : scale] : [say('no scale')];
  return list([element.name, ...scaled, ...rotationWords(state, words)]);
}

function scopeWords({ scope }: FormatsView['state'], { say }: FigureWords): string {
  if (scope === 'tensor') return say('one scale to the tensor');
  return scope === 'channel' ? say('one scale to the channel') : say('block of {count}', { count: Number(scope) });
}

function rotationWords({ rotation }: FormatsView['state'], { say }: FigureWords): string[] {
  if (rotation === 'none') return [];
  return [
    rotation === '8192' ? say('rotated as a whole') : say('rotated in runs of {count}', { count: Number(rotation) }),
  ];
}

/** "2.71 rounds to 3". */
export function describeRounding(
  { state, rounded, element, codes }: FormatsView,
  { say, number }: FigureWords,
): string {
  const x = number(formatValue(state.x));
  if (state.x === rounded) return say('{x} is a code', { x });
  const code = number(Number(rounded.toPrecision(elementBits(element) > 8 ? 6 : 5)));
  return Math.abs(state.x) > codes.at(-1)!
    ? say('{x} is clipped to {code}', { x, code })
    : say('{x} rounds to {code}', { x, code });
}

/** What is measured, in the order it is read; where a rotation changes the first, what it was before and is after. */
export function readOuts({ state, measures, unrotated }: FormatsView, words: FigureWords): ReadOut[] {
  const { say, number } = words;
  const after = formatDecibels(measures.ordinarySqnr, words);
  return [
    {
      label: say(state.outlier > 1 ? 'SQNR without outliers' : 'measured SQNR'),
      value: unrotated ? `${number(decibels(unrotated.ordinarySqnr))} → ${after}` : after,
    },
    { label: say('bits a value'), value: number(formatBits(measures.meanBits)) },
    { label: say('clipped'), value: number(formatShare(measures.clipped)) },
    { label: say('rounded to 0'), value: number(formatShare(measures.roundedToZero)) },
    {
      label: say('codes in use'),
      value: say('{count} of {all}', { count: measures.codesInUse, all: measures.codes }),
    },
  ];
}

export function summary(view: FormatsView, words: FigureWords): string {
  const { say } = words;
  const bits = codeBits(view.element, view.code)
    .map(({ value }) => value)
    .join('');
  const { outlier, share } = view.state;
  const planted =
    outlier > 1
      ? ` ${say('Outliers of up to {outlier}× the largest, {share}% of all values.', { outlier, share })}`
      : '';
  const recipe = describeRecipe(view, words);
  const stored = say('{rounding}, bits {bits}.', { rounding: describeRounding(view, words), bits });
  return `${recipe}. ${stored}${planted} ${listReadOuts(readOuts(view, words), words)}.`;
}

/** Every number the figure draws, in one table. */
export function csv(view: FormatsView): string {
  const bins = (kind: string, { from, to, counts }: FormatsView['data']) =>
    counts.map((count, index) => {
      const width = (to - from) / counts.length;
      return [kind, '', from + index * width, from + (index + 1) * width, count];
    });
  const setting = (name: string, value: string | number) => ['setting', name, '', '', value];
  return formatCsv(
    ['kind', 'name', 'from', 'to', 'value'],
    [
      ...Object.entries(view.state).map(([name, value]) => setting(name, value)),
      setting('recipe', describeRecipe(view, englishWords)),
      ['value', 'as stored', '', '', view.rounded],
      [
        'value',
        'bits',
        '',
        '',
        codeBits(view.element, view.code)
          .map(({ value }) => value)
          .join(''),
      ],
      ...readOuts(view, englishWords).map(({ label, value }) => ['read-out', label, '', '', value]),
      ['read-out', 'SQNR of all values (dB)', '', '', view.measures.sqnr],
      ...(view.unrotated
        ? [
            ['read-out', 'SQNR of all values before rotation (dB)', '', '', view.unrotated.sqnr],
            ['read-out', 'SQNR without outliers before rotation (dB)', '', '', view.unrotated.ordinarySqnr],
          ]
        : []),
      ...view.codes.filter((code) => Math.abs(code) <= view.reach).map((code) => ['code', '', '', '', code]),
      ...view.outliers.map((value) => ['outlier ÷ scale', '', '', '', value]),
      ...bins('values ÷ scale', view.data),
      ...bins('error ÷ scale', view.errors),
    ],
  );
}

function formatDecibels(ratio: number, { say, number }: FigureWords): string {
  return Number.isFinite(ratio) ? `${number(decibels(ratio))} dB` : say('no loss');
}

function decibels(ratio: number): string {
  const text = ratio.toFixed(1);
  return text === '-0.0' ? '0.0' : text;
}

function formatBits(bits: number): string {
  return String(Number(bits.toFixed(3)));
}

function formatShare(share: number): string {
  const percent = 100 * share;
  if (percent > 0 && percent < 0.05) return '< 0.1%';
  return `${percent.toFixed(1)}%`;
}
