import { largestValue } from '@/lib/explorables/number-formats/element-format';
import { clampToStep, range, type Range } from '../_furniture/figure-state';
import { textWidth } from '../_furniture/letters';
import type { FigureWords } from '../_furniture/words';
import { elementOf, fields, isScaled, type FormatsState } from './fields';

/** How far the drawn line reaches to either side, in units of the scale: a little past the largest code, or past the data. */
export function axisReach(state: FormatsState, largestDrawn: number): number {
  if (isScaled(state)) return (largestValue(elementOf(state)) * 7.2) / 6;
  return Math.max(8, Math.ceil(largestDrawn * 1.1));
}

/** The value slider of a line of that reach: some 1,400 steps from end to end, in ones, twos or fives. */
export function valueField(reach: number): Range {
  const end = Number(reach.toPrecision(3));
  return range({ ...fields.x, min: -end, max: end, step: niceStep(end / 700) });
}

/** Brings the value onto the line of the chosen format, and says so when it was outside. */
export function settleValue(
  state: FormatsState,
  reach: number,
  { say, number }: FigureWords,
): { state: FormatsState; notices: string[] } {
  const field = valueField(reach);
  const x = clampToStep(state.x, field);
  const outside = Math.abs(state.x) > field.max;
  const notices = outside
    ? [
        say('value {wanted} is outside {from} to {to}, the line of this format; {shown} is shown.', {
          wanted: number(state.x),
          from: number(field.min),
          to: number(field.max),
          shown: number(x),
        }),
      ]
    : [];
  return { state: x === state.x ? state : { ...state, x }, notices };
}

/** The largest of 1, 2 and 5 times a power of ten that is at most `step`. */
export function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step) + 1e-9);
  const factor = [5, 2, 1].find((each) => each * power <= step * (1 + 1e-9)) ?? 1;
  return factor * power;
}

export interface Label {
  value: number;
  text: string;
}

/** A number as short as the line can bear, in English: "0.5", "448", "2.0e+38" never. */
export function formatValue(value: number): string {
  return String(Number(value.toPrecision(Math.abs(value) >= 1000 ? 5 : 4)));
}

/**
 * Which codes get their number written: zero, then from the ends inwards, each where it does not touch another.
 * `width` is the line's length in pixels, `size` the letters'.
 */
export function placeLabels(values: readonly number[], reach: number, width: number, size: number): Label[] {
  const placed: (Label & { at: number; half: number })[] = [];
  /** A value and its opposite stand or fall together, so that the line stays even. */
  const place = (...values: number[]) => {
    const boxes = values.map((value) => {
      const text = formatValue(value);
      return { value, text, at: (value / reach) * (width / 2), half: textWidth(text, size) / 2 };
    });
    const free = boxes.every(({ at, half }) =>
      placed.every((other) => Math.abs(other.at - at) >= other.half + half + 3),
    );
    if (free) placed.push(...boxes);
  };
  const positive = values.filter((value) => value > 0 && value <= reach);
  if (values.includes(0)) place(0);
  const crowded =
    positive.length > 300 || (positive.length > 20 && positive.every(Number.isInteger) && isEven(positive));
  for (const value of crowded ? [...positive.slice(-1), ...roundOnes(reach)] : positive.reverse()) {
    place(value, -value);
  }
  return placed.sort((a, b) => a.value - b.value).map(({ value, text }) => ({ value, text }));
}

function isEven(values: readonly number[]): boolean {
  return values.at(-1)! - values[0]! === values.length - 1;
}

/** Where codes stand closer than letters, the line is labelled like any axis. */
function roundOnes(reach: number): number[] {
  const step = niceStep(reach / 3);
  return Array.from({ length: Math.floor(reach / step) }, (_, index) => (index + 1) * step).reverse();
}
