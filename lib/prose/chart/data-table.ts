import { escapeHtml } from '../tree/nodes';
import type { ChartSpec, ChartWords, Series } from './types';

/** The numbers behind a chart, folded up under it: what the drawing shows, for reading, copying and checking. */
export function dataTable(spec: ChartSpec, series: Series[], { label, words: { say, comma } }: ChartWords): string {
  const heads = [
    ...(spec.series ? [spec.seriesLabel ?? spec.series.replace(/_/g, ' ')] : []),
    spec.xLabel,
    spec.yLabel,
  ];
  const head = heads.map((label) => `<th scope="col">${escapeHtml(label)}</th>`).join('');
  const rows = series.flatMap(({ name, data, line }) =>
    [
      ...data.map((datum) => ({ name, ...datum })),
      ...line.map((datum) => ({ name: [name, say('chart.line')].filter(Boolean).join(comma), ...datum })),
    ].map(
      ({ name, x, y }) =>
        `<tr>${spec.series ? `<td>${escapeHtml(name)}</td>` : ''}<td>${escapeHtml(String(x))}</td><td>${y}</td></tr>`,
    ),
  );
  return (
    `<details class="data"><summary>${escapeHtml(say('chart.data'))}</summary><div class="scroll" role="group" aria-label="${escapeHtml(say('chart.dataOf', { figure: label }))}"><table>` +
    `<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`
  );
}
