import { codeBits, readCode } from '@/lib/explorables/number-formats/code-bits';
import { elementBits } from '@/lib/explorables/number-formats/element-format';
import { formatPlain } from '../_furniture/figure-state';
import { formatCsv } from '../_furniture/csv';
import { listReadOuts } from '../_furniture/figure-words';
import type { ReadOut } from '../_furniture/read-outs';
import { formatValue } from './axis';
import { fields, isScaled } from './fields';
import type { FormatsView } from './formats-view';

const numerals: Record<number, string> = { 4: 'Four', 8: 'Eight', 16: 'Sixteen', 32: 'Thirty-two', 64: 'Sixty-four' };

/** "Sixteen codes, placed". */
export function title({ element }: FormatsView): string {
  const count = 2 ** elementBits(element);
  return `${numerals[count] ?? count.toLocaleString('en-GB')} codes, placed`;
}

/** "FP4 E2M1, block of 32 under E8M0: MXFP4". */
export function describeRecipe({ state, element, name }: FormatsView): string {
  const rotated = state.rotation === 'none' ? '' : `, ${describeRotation(state)}`;
  if (!isScaled(state)) return `${element.name}, no scale${rotated}`;
  const scope = Number(state.scope) ? `block of ${state.scope}` : `one scale to the ${state.scope}`;
  const scale = fields.scale.options.find(({ value }) => value === state.scale)?.label;
  return `${element.name}, ${scope}, ${scale}${name ? ` = ${name}` : ''}${rotated}`;
}

function describeRotation({ rotation }: FormatsView['state']): string {
  return rotation === '8192' ? 'rotated as a whole' : `rotated in runs of ${rotation}`;
}

/** "2.71 rounds to 3". */
export function describeRounding({ state: { x }, rounded, element, codes }: FormatsView): string {
  const top = codes.at(-1)!;
  if (x === rounded) return `${formatValue(x)} is a code`;
  const verb = Math.abs(x) > top ? 'is clipped to' : 'rounds to';
  return `${formatValue(x)} ${verb} ${formatPlain(Number(rounded.toPrecision(elementBits(element) > 8 ? 6 : 5)))}`;
}

/** What is measured, in the order it is read; where a rotation changes the first, what it was before and is after. */
export function readOuts({ state, measures, unrotated }: FormatsView): ReadOut[] {
  const planted = state.outlier > 1;
  return [
    {
      label: planted ? 'SQNR without outliers' : 'measured SQNR',
      value: unrotated
        ? `${decibels(unrotated.ordinarySqnr)} → ${formatDecibels(measures.ordinarySqnr)}`
        : formatDecibels(measures.ordinarySqnr),
    },
    { label: 'bits a value', value: formatBits(measures.meanBits) },
    { label: 'clipped', value: formatShare(measures.clipped) },
    { label: 'rounded to 0', value: formatShare(measures.roundedToZero) },
    {
      label: 'codes in use',
      value: `${measures.codesInUse.toLocaleString('en-GB')} of ${measures.codes.toLocaleString('en-GB')}`,
    },
  ];
}

export function summary(view: FormatsView): string {
  const bits = codeBits(view.element, view.code)
    .map(({ value }) => value)
    .join('');
  const measured = listReadOuts(readOuts(view));
  const { outlier, share } = view.state;
  const planted = outlier > 1 ? ` Outliers of ${outlier} × the largest, ${share} % of all values.` : '';
  return `${describeRecipe(view)}. ${describeRounding(view)}, bits ${bits}.${planted} ${measured}.`;
}

/** How the code makes its value, as text and superscripts: [text, superscript] pairs. */
export function equation({ element, code }: FormatsView): [string, string?][] {
  const reading = readCode(element, code);
  const value = formatPlain(Number(reading.value.toPrecision(8)));
  if (reading.kind === 'special') return [[`= ${value}`]];
  if (reading.kind === 'integer') {
    const { weights } = reading;
    const terms = weights.length > 4 ? [weights[0]!, weights.slice(1).reduce((sum, each) => sum + each, 0)] : weights;
    return [[terms.length > 1 ? `= ${terms.map(formatPlain).join(' + ')} = ` : '= '], [value]];
  }
  const { sign, biased, bias, significand } = reading;
  return [['= (−1)', String(sign)], [' · 2', `${Math.max(biased, 1)}−${bias}`], [` · ${significand} = `], [value]];
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
      setting('recipe', describeRecipe(view)),
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
      ...readOuts(view).map(({ label, value }) => ['read-out', label, '', '', value]),
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

function formatDecibels(ratio: number): string {
  return Number.isFinite(ratio) ? `${decibels(ratio)} dB` : 'no loss';
}

function decibels(ratio: number): string {
  const text = ratio.toFixed(1);
  return text === '-0.0' ? '0.0' : text.replace('-', '−').replace('Infinity', '∞');
}

function formatBits(bits: number): string {
  return String(Number(bits.toFixed(3)));
}

function formatShare(share: number): string {
  const percent = 100 * share;
  if (percent > 0 && percent < 0.05) return '< 0.1 %';
  return `${percent.toFixed(1)} %`;
}
