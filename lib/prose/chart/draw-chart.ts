import { curveLinear, line } from 'd3-shape';
import { escapeHtml } from '../tree/nodes';
import { drawNames, namesFit, namesWidth } from './draw-names';
import { frames, widthOf, type Frame } from './frame';
import { point } from './marks';
import { round, xAxis, yAxis, type Axis } from './scales';
import type { ChartSpec, Series } from './types';

/** Colours are classes, `s1` to `s6`, so that one drawing serves light, dark and paper. */
const colours = 6;

/**
 * A chart as SVG: axes with their units, the marks, and the name of each series at the end of its line or in a legend; once for wide
 * screens and once for phones. Nothing in it is styled inline; `app/_prose/prose.css` colours it.
 */
export function drawChart(spec: ChartSpec, series: Series[]): string {
  return frames.map((frame) => drawIn(frame, spec, series)).join('');
}

function drawIn(frame: Frame, spec: ChartSpec, series: Series[]): string {
  const isDirect = spec.mark === 'line' && series.length > 1 && series.length <= colours && namesFit(series, frame);
  const legend = series.length > 1 && !isDirect ? drawLegend(series, spec, frame) : { markup: '', height: 0 };
  const right = isDirect ? namesWidth(series, frame) : frame.right;
  const top = frame.top + legend.height;
  const x = xAxis(spec, series, frame, right);
  const y = yAxis(spec, series, frame, top);
  const isBroken = x.ticks.some((tick) => tick.lines.length > 1);
  const height = frame.height + (isBroken ? 1.25 * frame.letter : 0);
  const marks = series.map((one, index) => drawSeries(one, index, series.length, { spec, x, y, frame })).join('');
  const names = isDirect ? drawNames(series, spec, x, y, frame, right) : '';
  return (
    `<svg class="${frame.name}"${frame.name === 'narrow' ? ' data-feed-skip=""' : ''} viewBox="0 0 ${frame.width} ${height}" font-size="${frame.letter}" role="img" aria-label="${escapeHtml(spec.alt)}">` +
    `${drawAxes(spec, x, y, { frame, right, top, height })}${marks}${names}${legend.markup}</svg>`
  );
}

interface Edges {
  frame: Frame;
  right: number;
  top: number;
  height: number;
}

function drawAxes(spec: ChartSpec, x: Axis, y: Axis, { frame, right, top, height }: Edges): string {
  const { left, letter } = frame;
  const floor = frame.height - frame.bottom;
  const end = frame.width - right;
  const grid = y.ticks.map((tick) => `M${left} ${round(tick.at)}H${end}`).join('');
  const notches = x.band ? '' : x.ticks.map((tick) => `M${round(tick.at)} ${floor}v5`).join('');
  const yLabels = y.ticks.map(
    (tick) => `<text x="${left - 9}" y="${round(tick.at + letter * 0.32)}" text-anchor="end">${tick.lines[0]}</text>`,
  );
  const xLabels = x.ticks.map(({ at, lines: [first = '', second] }) => {
    const below = second ? ` <tspan x="${round(at)}" dy="1.25em">${escapeHtml(second)}</tspan>` : '';
    return `<text x="${round(at)}" y="${floor + letter * 1.45}" text-anchor="middle">${escapeHtml(first)}${below}</text>`;
  });
  return (
    `${drawRule(spec, y, { frame, right, floor })}<path class="grid" d="${grid}"/><path class="axis" d="M${left} ${floor}H${end}${notches}"/>` +
    `<g class="ticks">${yLabels.join('')}${xLabels.join('')}</g>` +
    `<text class="axis-name" x="0" y="${top - letter * 1.3}">${escapeHtml(spec.yLabel)}</text>` +
    `<text class="axis-name" x="${end}" y="${height - 6}" text-anchor="end">${escapeHtml(spec.xLabel)}</text>`
  );
}

/** The value that divides a chart: a line of its own, what is below it on a wash, and words that say what it means. */
function drawRule(
  { rule, ruleLabel }: ChartSpec,
  y: Axis,
  { frame, right, floor }: { frame: Frame; right: number; floor: number },
): string {
  if (rule === undefined) return '';
  const at = round(y.at(rule));
  const end = frame.width - right;
  const words = ruleLabel
    ? `<text class="rule-name" x="${end}" y="${round(at - 6)}" text-anchor="end">${escapeHtml(ruleLabel)}</text>`
    : '';
  return (
    `<rect class="below" x="${frame.left}" y="${at}" width="${end - frame.left}" height="${round(Math.max(0, floor - at))}"/>` +
    `<path class="rule" d="M${frame.left} ${at}H${end}"/>${words}`
  );
}

interface Place {
  spec: ChartSpec;
  x: Axis;
  y: Axis;
  frame: Frame;
}

function drawSeries(
  { name, data, line: compared }: Series,
  index: number,
  count: number,
  { spec, x, y, frame }: Place,
): string {
  const colour = `s${(index % colours) + 1}`;
  if (spec.mark === 'bar')
    return `<g class="${colour}">${data.map((datum) => bar(datum, index, count, { spec, x, y, frame })).join('')}</g>`;
  const points = data
    .map((datum) => point(x.at(datum.x), y.at(datum.y), index, frame.name === 'wide' ? title(name, datum) : undefined))
    .join('');
  const pathThrough = line<(typeof data)[number]>(
    (datum) => round(x.at(datum.x)),
    (datum) => round(y.at(datum.y)),
  ).curve(curveLinear);
  if (spec.mark === 'point') {
    const curve = compared.length > 0 ? `<path class="line" d="${pathThrough(compared)}"/>` : '';
    return `<g class="${colour}">${curve}${points}</g>`;
  }
  const dashes = index >= 2 ? ` stroke-dasharray="${['7 4', '2 4', '9 3 2 3', '12 5'][(index - 2) % 4]}"` : '';
  return `<g class="${colour}"><path class="line" d="${pathThrough(data) ?? ''}"${dashes}/>${points}</g>`;
}

/** What a mark stands for, for the pointer; the table under the chart says it to everyone. */
function title(name: string, { x, y }: Series['data'][number]): string {
  return `${name && `${name}: `}${x}, ${y}`;
}

function bar(datum: Series['data'][number], index: number, count: number, { x, y, frame }: Place): string {
  const width = x.band / count;
  const left = x.at(datum.x) - x.band / 2 + index * width;
  const floor = frame.height - frame.bottom;
  const zero = Math.min(floor, y.at(0) || floor);
  const top = Math.min(y.at(datum.y), zero);
  return `<rect x="${round(left + 1)}" y="${round(top)}" width="${round(Math.max(1, width - 2))}" height="${round(Math.abs(y.at(datum.y) - zero))}"/>`;
}

/** Names with their marks in lines above the chart, as many as they need. */
function drawLegend(
  series: Series[],
  { mark, seriesLabel = '' }: ChartSpec,
  frame: Frame,
): { markup: string; height: number } {
  const { letter, width } = frame;
  const lineHeight = letter * 1.6;
  const base = letter;
  let left = seriesLabel ? widthOf(seriesLabel, frame) + letter : 0;
  let top = 0;
  const entries = series.map(({ name }, index) => {
    const needed = letter * 1.2 + widthOf(name, frame);
    if (left > 0 && left + needed > width) [left, top] = [0, top + lineHeight];
    const swatch =
      mark === 'bar'
        ? `<rect x="${round(left)}" y="${round(top + base - 11)}" width="11" height="11"/>`
        : point(left + 5, top + base - letter * 0.3, index);
    const entry = `<g class="s${(index % colours) + 1}">${swatch}<text x="${round(left + letter * 1.1)}" y="${round(top + base)}">${escapeHtml(name)}</text></g>`;
    left += needed + letter * 1.5;
    return entry;
  });
  const heading = seriesLabel ? `<text class="axis-name" x="0" y="${base}">${escapeHtml(seriesLabel)}</text>` : '';
  return { markup: `${heading}<g class="names legend">${entries.join('')}</g>`, height: top + lineHeight };
}
