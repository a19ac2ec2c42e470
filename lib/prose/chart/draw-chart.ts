import { curveLinear, line } from 'd3-shape';
import { escapeHtml } from '../tree/nodes';
import { letterWidth, size, xAxis, yAxis, type Axis } from './scales';
import type { ChartSpec, Series } from './types';

/** Colours are classes, `s1` to `s6`, so that one drawing serves light, dark and paper. */
const colours = 6;
/** A legend has a line of its own above the name of the axis. */
const legendHeight = 30;
/** Names on the axis that are too long for their place have a second line. */
const secondLine = 26;

/**
 * A chart as SVG: axes with their units, the marks, and the name of each series at the end of its line or in a legend.
 * Nothing in it is styled inline; `app/_prose/prose.css` colours it.
 */
export function drawChart(spec: ChartSpec, series: Series[]): string {
  const isDirect = spec.mark === 'line' && series.length > 1 && series.length <= colours;
  const longest = Math.max(0, ...series.map(({ name }) => name.length));
  const right = isDirect ? Math.min(170, longest * letterWidth + 18) : size.right;
  const hasLegend = series.length > 1 && !isDirect;
  const top = size.top + (hasLegend ? legendHeight : 0);
  const x = xAxis(spec, series, right);
  const y = yAxis(spec, series, top);
  const isBroken = x.ticks.some((tick) => tick.lines.length > 1);
  const height = size.height + (isBroken ? secondLine : 0);
  const legend = hasLegend ? drawLegend(series, spec) : '';
  const marks = series.map((one, index) => drawSeries(one, index, series.length, spec, x, y)).join('');
  const names = isDirect ? drawNames(series, spec, x, y, right) : '';
  return (
    `<svg viewBox="0 0 ${size.width} ${height}" role="img" aria-label="${escapeHtml(spec.alt)}">` +
    `${drawAxes(spec, x, y, { right, top, height })}${marks}${names}${legend}</svg>`
  );
}

function drawAxes(
  spec: ChartSpec,
  x: Axis,
  y: Axis,
  { right, top, height }: { right: number; top: number; height: number },
): string {
  const floor = size.height - size.bottom;
  const end = size.width - right;
  const grid = y.ticks.map((tick) => `M${size.left} ${round(tick.at)}H${end}`).join('');
  const notches = x.band ? '' : x.ticks.map((tick) => `M${round(tick.at)} ${floor}v5`).join('');
  const yLabels = y.ticks.map(
    (tick) => `<text x="${size.left - 9}" y="${round(tick.at + 4.5)}" text-anchor="end">${tick.lines[0]}</text>`,
  );
  const xLabels = x.ticks.map(({ at, lines: [first = '', second] }) => {
    const below = second ? ` <tspan x="${round(at)}" dy="1.25em">${escapeHtml(second)}</tspan>` : '';
    return `<text x="${round(at)}" y="${floor + 21}" text-anchor="middle">${escapeHtml(first)}${below}</text>`;
  });
  return (
    `<path class="grid" d="${grid}"/><path class="axis" d="M${size.left} ${floor}H${end}${notches}"/>` +
    `<g class="ticks">${yLabels.join('')}${xLabels.join('')}</g>` +
    `<text class="axis-name" x="0" y="${top - 20}">${escapeHtml(spec.yLabel)}</text>` +
    `<text class="axis-name" x="${end}" y="${height - 6}" text-anchor="end">${escapeHtml(spec.xLabel)}</text>`
  );
}

function drawSeries({ data }: Series, index: number, count: number, spec: ChartSpec, x: Axis, y: Axis): string {
  const colour = `s${(index % colours) + 1}`;
  if (spec.mark === 'bar')
    return `<g class="${colour}">${data.map((datum) => bar(datum, index, count, x, y)).join('')}</g>`;
  const points = data.map((datum) => point(x.at(datum.x), y.at(datum.y), index)).join('');
  if (spec.mark === 'point') return `<g class="${colour}">${points}</g>`;
  const path =
    line<(typeof data)[number]>(
      (datum) => round(x.at(datum.x)),
      (datum) => round(y.at(datum.y)),
    ).curve(curveLinear)(data) ?? '';
  const dashes = index >= 2 ? ` stroke-dasharray="${['7 4', '2 4', '9 3 2 3', '12 5'][(index - 2) % 4]}"` : '';
  return `<g class="${colour}"><path class="line" d="${path}"${dashes}/>${points}</g>`;
}

function bar({ x: name, y: value }: Series['data'][number], index: number, count: number, x: Axis, y: Axis): string {
  const width = x.band / count;
  const left = x.at(name) - x.band / 2 + index * width;
  const floor = size.height - size.bottom;
  const zero = Math.min(floor, y.at(0) || floor);
  const top = Math.min(y.at(value), zero);
  return `<rect x="${round(left + 1)}" y="${round(top)}" width="${round(Math.max(1, width - 2))}" height="${round(Math.abs(y.at(value) - zero))}"/>`;
}

/** Series differ in shape as well as in colour. */
function point(x: number, y: number, index: number): string {
  const [cx, cy] = [round(x), round(y)];
  if (index % 3 === 0) return `<circle cx="${cx}" cy="${cy}" r="3.6"/>`;
  return index % 3 === 1
    ? `<path d="M${round(x - 3.4)} ${round(y - 3.4)}h6.8v6.8h-6.8z"/>`
    : `<path d="M${cx} ${round(y - 4.6)}l4.6 8h-9.2z"/>`;
}

/** Names stand at the ends of their lines, pushed apart where lines end close together, and above the floor; over them what they name. */
function drawNames(series: Series[], spec: ChartSpec, x: Axis, y: Axis, right: number): string {
  const gap = 24;
  const edge = size.width - right + 5;
  const ends = series
    .map(({ name, data }, index) => ({ name, index, last: data.at(-1)! }))
    .filter(({ last }) => last !== undefined)
    .map((end) => ({ ...end, x: x.at(end.last.x) + 9, y: y.at(end.last.y) + 4.5 }))
    .sort((a, b) => a.y - b.y);
  for (let index = 1; index < ends.length; index++) ends[index]!.y = Math.max(ends[index]!.y, ends[index - 1]!.y + gap);
  let lowest = size.height - size.bottom - 4;
  for (const end of [...ends].reverse()) {
    end.y = Math.min(end.y, lowest);
    lowest = end.y - gap;
  }
  const column = Math.max(edge, ...ends.map((end) => end.x));
  const names = ends.map(
    (end) => `<text class="s${end.index + 1}" x="${round(column)}" y="${round(end.y)}">${escapeHtml(end.name)}</text>`,
  );
  const title = spec.seriesLabel
    ? `<text class="axis-name" x="${size.width}" y="${size.top - 20}" text-anchor="end">${escapeHtml(spec.seriesLabel)}</text>`
    : '';
  return `${title}<g class="names">${names.join('')}</g>`;
}

function drawLegend(series: Series[], { mark, seriesLabel = '' }: ChartSpec): string {
  const title = seriesLabel ? `<text class="axis-name" x="0" y="14">${escapeHtml(seriesLabel)}</text>` : '';
  let left = seriesLabel ? seriesLabel.length * letterWidth + 14 : 0;
  const entries = series.map(({ name }, index) => {
    const swatch = mark === 'bar' ? `<rect x="${left}" y="4" width="11" height="11"/>` : point(left + 5, 9.5, index);
    const entry = `<g class="s${(index % colours) + 1}">${swatch}<text x="${left + 17}" y="14">${escapeHtml(name)}</text></g>`;
    left += name.length * letterWidth + 38;
    return entry;
  });
  return `${title}<g class="names legend">${entries.join('')}</g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
