import { extent } from 'd3-array';
import { scaleBand, scaleLinear, scaleLog, scalePoint } from 'd3-scale';
import type { ChartSpec, Series } from './types';

/** The drawing's own units; it is scaled to the width of its column. */
export const size = { width: 640, height: 372, top: 34, bottom: 54, left: 62, right: 14 };
/** A letter of a label is about this wide on a phone, where labels are drawn larger against the drawing. */
export const letterWidth = 11;

/** A value of the data as a place in the drawing. */
export interface Axis {
  at: (value: number | string) => number;
  /** A tick has one line of text; a name that is too long for its place has two. */
  ticks: { at: number; lines: string[] }[];
  /** Width of one band; 0 where the scale has none. */
  band: number;
}

/** The x axis; `right` is the room kept for labels at the ends of lines. */
export function xAxis(spec: ChartSpec, series: Series[], right: number): Axis {
  const range: [number, number] = [size.left, size.width - right];
  const values = series.flatMap(({ data }) => data.map(({ x }) => x));
  if (spec.xScale === 'band') return bandAxis([...new Set(values.map(String))], range, spec.mark === 'bar');
  const numbers = values.map(Number);
  return numericAxis(spec.xScale, numbers, range, false, 6);
}

/** The y axis. Bars start at nought, for their length is the number. */
export function yAxis(spec: ChartSpec, series: Series[], top: number): Axis {
  const values = series.flatMap(({ data }) => data.map(({ y }) => y));
  return numericAxis(spec.yScale, values, [size.height - size.bottom, top], spec.mark === 'bar', 5);
}

function bandAxis(names: string[], range: [number, number], isBar: boolean): Axis {
  const bands = scaleBand(names, range).padding(0.28);
  const points = scalePoint(names, range).padding(0.5);
  const middle = (name: string) => (isBar ? (bands(name) ?? 0) + bands.bandwidth() / 2 : (points(name) ?? 0));
  return {
    at: (value) => middle(String(value)),
    ticks: breakNames(names, (range[1] - range[0]) / names.length).map((lines, index) => ({
      at: middle(names[index]!),
      lines,
    })),
    band: isBar ? bands.bandwidth() : 0,
  };
}

/** Names are broken at their last space, all of them, where the letters of one, drawn large on a phone, would run into the next. */
function breakNames(names: readonly string[], room: number): string[][] {
  if (names.every((name) => name.length * letterWidth <= room)) return names.map((name) => [name]);
  return names.map((name) => /^(.+) (\S+)$/.exec(name)?.slice(1) ?? [name]);
}

function numericAxis(
  kind: 'linear' | 'log',
  values: number[],
  range: [number, number],
  fromZero: boolean,
  count: number,
): Axis {
  const [low = 0, high = 1] = extent(values) as [number, number];
  if (kind === 'log') {
    const room = (high / low) ** 0.04;
    const scale = scaleLog(widen(fromZero ? [low / 2, high] : [low / room, high * room], kind), range);
    if (fromZero) scale.nice();
    const all = scale.ticks(count);
    const labels = all.length > count + 2 ? all.filter(isRound) : all;
    return {
      at: (value) => scale(Number(value)),
      ticks: labels.map((tick) => ({ at: scale(tick), lines: [formatTick(tick)] })),
      band: 0,
    };
  }
  const startsAtZero = fromZero || (low > 0 && low < high * 0.4);
  const scale = scaleLinear(
    widen([startsAtZero ? Math.min(0, low) : low, fromZero ? Math.max(0, high) : high], kind),
    range,
  ).nice(count);
  return {
    at: (value) => scale(Number(value)),
    ticks: scale.ticks(count).map((tick) => ({ at: scale(tick), lines: [formatTick(tick)] })),
    band: 0,
  };
}

/** A single value still needs an axis around it. */
function widen([low, high]: [number, number], kind: 'linear' | 'log'): [number, number] {
  if (low !== high) return [low, high];
  return kind === 'log' ? [low / 2, low * 2] : [low - 1, high + 1];
}

function isRound(tick: number): boolean {
  const mantissa = tick / 10 ** Math.floor(Math.log10(tick) + 1e-9);
  return [1, 2, 5].some((round) => Math.abs(mantissa - round) < 1e-6);
}

/** Numbers as papers print them: a true minus, thin spaces between thousands, powers of ten far out. */
export function formatTick(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6 || (size > 0 && size < 1e-3)) {
    const exponent = Math.floor(Math.log10(size) + 1e-9);
    const mantissa = Number((value / 10 ** exponent).toPrecision(3));
    return `${mantissa === 1 ? '' : `${mantissa}\u00b7`}10${superscript(exponent)}`;
  }
  const digits = String(Number(size.toPrecision(6)));
  const [whole = '', part] = digits.split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  return `${value < 0 ? '\u2212' : ''}${grouped}${part ? `.${part}` : ''}`;
}

function superscript(exponent: number): string {
  return String(exponent).replace(/[-\d]/g, (digit) => (digit === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!));
}
