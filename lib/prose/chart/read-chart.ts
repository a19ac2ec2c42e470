import { nearestName } from '@/lib/text/nearest-name';
import { drawChart } from './draw-chart';
import { dataTable } from './data-table';
import { filterRows, readRows, whereColumns } from './read-rows';
import type { ChartProblem, ChartSpec, ChartWords, Datum, Row, ScaleKind, Series } from './types';

/** A chart from its data and its author's attributes: the drawing, the table behind it, and what is wrong with either. */
export function readChart(
  name: string,
  source: string,
  attributes: Record<string, string>,
  words: ChartWords,
): { svg: string; table: string; problems: ChartProblem[] } {
  const { columns, rows, problems } = readRows(name, source);
  if (problems.length) return { svg: '', table: '', problems };
  const found = [...checkColumns(name, columns, attributes), ...checkChoices(attributes)];
  if (found.length) return { svg: '', table: '', problems: found };
  const spec = toSpec(attributes);
  const chosen = filterRows(rows, attributes.where);
  const { series, problems: bad } = toSeries(name, chosen, spec);
  if (bad.length) return { svg: '', table: '', problems: bad };
  return { svg: drawChart(spec, series), table: dataTable(spec, series, words), problems: [] };
}

function checkColumns(name: string, columns: string[], attributes: Record<string, string>): ChartProblem[] {
  const { x, y, series, where, lines } = attributes;
  const missing = [!x && 'x', !y && 'y'].filter(Boolean).map((axis) => ({
    message: `has a <Chart> without ${String(axis)}`,
    mend: `write ${String(axis)}="…", a column of ${name}: ${columns.join(', ')}`,
  }));
  const named = [x, y, series, ...whereColumns(where), ...whereColumns(lines)].filter((column): column is string =>
    Boolean(column),
  );
  const unknown = named
    .filter((column) => !columns.includes(column))
    .map((column) => {
      const near = nearestName(column, columns);
      return {
        message: `draws the column "${column}", which ${name} does not have`,
        mend: near ? `did you mean "${near}"?` : `its columns are ${columns.join(', ')}`,
      };
    });
  return [...missing, ...unknown];
}

const choices: Record<string, string[]> = {
  mark: ['line', 'point', 'bar'],
  xScale: ['linear', 'log', 'complement', 'band'],
  yScale: ['linear', 'log'],
};

function checkChoices(attributes: Record<string, string>): ChartProblem[] {
  const labels = ['xLabel', 'yLabel']
    .filter((label) => !attributes[label]?.trim())
    .map((label) => ({
      message: `has a <Chart> without ${label}`,
      mend: `write ${label}="…" with its unit`,
    }));
  const wrong = Object.entries(choices).flatMap(([name, allowed]) => {
    const value = attributes[name];
    return value !== undefined && !allowed.includes(value)
      ? [{ message: `has a <Chart> with ${name}="${value}"`, mend: `${name} is one of ${allowed.join(', ')}` }]
      : [];
  });
  return [...labels, ...wrong, ...checkRule(attributes), ...checkLines(attributes)];
}

/** A line through names has no meaning, and lines of a chart of lines are series. */
function checkLines({ lines, mark = 'line', xScale }: Record<string, string>): ChartProblem[] {
  if (lines === undefined || (mark === 'point' && xScale !== 'band')) return [];
  return [
    {
      message: 'has a <Chart> with lines beside its bars or lines',
      mend: 'lines="…" is for mark="point" with numbers on x',
    },
  ];
}

function checkRule({ rule, ruleLabel, yScale }: Record<string, string>): ChartProblem[] {
  if (rule === undefined)
    return ruleLabel
      ? [{ message: 'has a <Chart> with ruleLabel and no rule', mend: 'write rule="…", the value it stands at' }]
      : [];
  const value = Number(rule);
  const isPossible = rule.trim() !== '' && Number.isFinite(value) && (yScale !== 'log' || value > 0);
  return isPossible
    ? []
    : [{ message: `has a <Chart> with rule="${rule}"`, mend: 'rule is a number on the scale of y' }];
}

function toSpec(attributes: Record<string, string>): ChartSpec {
  const mark = (attributes.mark ?? 'line') as ChartSpec['mark'];
  return {
    mark,
    x: attributes.x!,
    y: attributes.y!,
    ...(attributes.series && { series: attributes.series }),
    ...(attributes.seriesLabel && { seriesLabel: attributes.seriesLabel }),
    xLabel: attributes.xLabel!,
    yLabel: attributes.yLabel!,
    xScale: mark === 'bar' ? 'band' : ((attributes.xScale ?? 'linear') as ScaleKind),
    yScale: (attributes.yScale ?? 'linear') as ChartSpec['yScale'],
    alt: attributes.alt ?? '',
    ...(attributes.rule && { rule: Number(attributes.rule) }),
    ...(attributes.ruleLabel && { ruleLabel: attributes.ruleLabel }),
    ...(attributes.lines && { lines: attributes.lines }),
  };
}

function toSeries(name: string, rows: Row[], spec: ChartSpec): { series: Series[]; problems: ChartProblem[] } {
  const byName = new Map<string, Series>();
  const problems: ChartProblem[] = [];
  const onLines = new Set(spec.lines ? filterRows(rows, spec.lines) : []);
  for (const row of rows) {
    if (row[spec.y]?.trim() === '' || row[spec.x]?.trim() === '') continue;
    const seriesName = spec.series ? row[spec.series]! : '';
    const series = byName.get(seriesName) ?? { name: seriesName, data: [], line: [] };
    byName.set(seriesName, series);
    const x = spec.xScale === 'band' ? row[spec.x]! : number(name, row, spec.x, spec.xScale, problems);
    const datum = { x, y: number(name, row, spec.y, spec.yScale, problems) };
    (onLines.has(row) ? series.line : series.data).push(datum);
  }
  if (rows.length === 0) problems.push({ message: `draws a chart of no row of ${name}`, mend: 'mend where="…"' });
  for (const { data, line } of byName.values()) {
    line.sort(byX);
    if (spec.mark === 'line' && spec.xScale !== 'band') data.sort(byX);
  }
  return { series: inOrder([...byName.values()]), problems: problems.slice(0, 1) };
}

const byX = (a: Datum, b: Datum): number => Number(a.x) - Number(b.x);

/** Series named by numbers stand in their order, whatever the order of the rows; named by words, in that of the rows. */
function inOrder(series: Series[]): Series[] {
  const isNumbered = series.every(({ name }) => name.trim() !== '' && Number.isFinite(Number(name)));
  return isNumbered ? series.sort((a, b) => Number(a.name) - Number(b.name)) : series;
}

function number(name: string, row: Row, column: string, scale: ScaleKind, problems: ChartProblem[]): number {
  const value = Number(row[column]);
  if (!Number.isFinite(value))
    problems.push({
      message: `draws "${row[column]}" of column "${column}" in ${name} as a number`,
      mend: /^-?\d+,\d+$/.test(row[column] ?? '')
        ? `write ${row[column]!.replace(',', '.')}, with a point`
        : 'mend the data, or use a band scale',
    });
  else if (scale === 'log' && value <= 0)
    problems.push({
      message: `draws ${value} of column "${column}" in ${name} on a log scale`,
      mend: 'use a linear scale, or leave the row out with where="…"',
    });
  else if (scale === 'complement' && (value >= 1 || value < 0))
    problems.push({
      message: `draws ${value} of column "${column}" in ${name} by what is left of it to one`,
      mend: 'that is for shares from 0 to below 1; use a linear scale',
    });
  return value;
}
