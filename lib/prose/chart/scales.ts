import { extent } from 'd3-array';
import { scaleBand, scaleLinear, scaleLog, scalePoint } from 'd3-scale';
import { widthOf, type Frame } from './frame';
import { allData, type ChartSpec, type ScaleKind, type Series } from './types';

/** A value of the data as a place in the drawing. */
export interface Axis {
  at: (value: number | string) => number;
  /** A tick has one line of text; a name that is too long for its place has two. */
  ticks: { at: number; lines: string[] }[];
  /** Width of one band; 0 where the scale has none. */
  band: number;
}

/** The x axis; `right` is the room kept for labels at the ends of lines. */
export function xAxis(spec: ChartSpec, series: Series[], frame: Frame, right: number): Axis {
  const range: [number, number] = [frame.left, frame.width - right];
  const values = series.flatMap((one) => allData(one).map(({ x }) => x));
  if (spec.xScale === 'band') return bandAxis([...new Set(values.map(String))], range, spec.mark === 'bar', frame);
  return numericAxis(spec.xScale, values.map(Number), range, { fromZero: false, count: frame.name === 'wide' ? 6 : 4 });
}

/** The y axis. Bars start at nought, for their length is the number. A reference line is always on it. */
export function yAxis(spec: ChartSpec, series: Series[], frame: Frame, top: number): Axis {
  const values = series.flatMap((one) => allData(one).map(({ y }) => y));
  if (spec.rule !== undefined) values.push(spec.rule);
  return numericAxis(spec.yScale, values, [frame.height - frame.bottom, top], {
    fromZero: spec.mark === 'bar',
    count: 5,
  });
}

function bandAxis(names: string[], range: [number, number], isBar: boolean, frame: Frame): Axis {
  const bands = scaleBand(names, range).padding(0.28);
  const points = scalePoint(names, range).padding(0.5);
  const middle = (name: string) => (isBar ? (bands(name) ?? 0) + bands.bandwidth() / 2 : (points(name) ?? 0));
  return {
    at: (value) => middle(String(value)),
    ticks: breakNames(names, (range[1] - range[0]) / names.length, frame).map((lines, index) => ({
      at: middle(names[index]!),
      lines,
    })),
    band: isBar ? bands.bandwidth() : 0,
  };
}

/** Names are broken at their last space, all of them, where one would run into the next. */
function breakNames(names: readonly string[], room: number, frame: Frame): string[][] {
  if (names.every((name) => widthOf(name, frame) <= room)) return names.map((name) => [name]);
  return names.map((name) => /^(.+) (\S+)$/.exec(name)?.slice(1) ?? [name]);
}

interface Ticks {
  fromZero: boolean;
  /** About how many. */
  count: number;
}

function numericAxis(kind: Exclude<ScaleKind, 'band'>, values: number[], range: [number, number], ticks: Ticks): Axis {
  if (kind === 'complement') return complementAxis(values, range);
  return kind === 'log' ? logAxis(values, range, ticks) : linearAxis(values, range, ticks);
}

function logAxis(values: number[], range: [number, number], { fromZero, count }: Ticks): Axis {
  const [low = 0, high = 1] = extent(values) as [number, number];
  const room = (high / low) ** 0.04;
  const scale = scaleLog(widen(fromZero ? [low / 2, high] : [low / room, high * room], 'log'), range);
  if (fromZero) scale.nice();
  const all = scale.ticks(count);
  const labels = all.length > count + 2 ? all.filter(isRound) : all;
  return toAxis((value) => scale(value), labels);
}

function linearAxis(values: number[], range: [number, number], { fromZero, count }: Ticks): Axis {
  const [low = 0, high = 1] = extent(values) as [number, number];
  const startsAtZero = fromZero || (low > 0 && low < high * 0.4);
  const domain = widen([startsAtZero ? Math.min(0, low) : low, fromZero ? Math.max(0, high) : high], 'linear');
  const scale = scaleLinear(domain, range).nice(count);
  return toAxis((value) => scale(value), scale.ticks(count));
}

/** Shares near one, told apart by what is left of them: the distance from 0.9 to 0.99 is that from nought to 0.9. */
function complementAxis(values: number[], range: [number, number]): Axis {
  const [low = 0, high = 0.9] = extent(values) as [number, number];
  const [first, last] = widen([1 - high, 1 - low], 'log');
  const scale = scaleLog([last, first * 0.94], range);
  const rests = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001].filter(
    (rest) => rest <= last * 1.001 && rest >= first * 0.94,
  );
  return toAxis(
    (value) => scale(1 - value),
    rests.map((rest) => Number((1 - rest).toFixed(6))),
  );
}

function toAxis(at: (value: number) => number, ticks: readonly number[]): Axis {
  return {
    at: (value) => at(Number(value)),
    ticks: ticks.map((tick) => ({ at: at(tick), lines: [formatTick(tick)] })),
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

/** Tenths of a pixel are fine enough for a drawing. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
