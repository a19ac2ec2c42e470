import { expect, test } from 'vitest';
import { readChart } from './read-chart';

const attributes = { mark: 'point', x: 'n', y: 'e', series: 's', xLabel: 'n', yLabel: 'e', alt: 'a' };

function seriesNames(csv: string): string[] {
  const { svg, problems } = readChart('data.csv', csv, attributes);
  expect(problems).toEqual([]);
  const legend = svg.slice(svg.indexOf('class="names legend"'));
  return [...legend.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1] ?? '');
}

test('series named by numbers stand in their order', () => {
  expect(seriesNames('n,e,s\n1,2,10\n2,3,1\n3,4,5\n')).toEqual(['1', '5', '10']);
});

test('series named by words stand in the order of the rows', () => {
  expect(seriesNames('n,e,s\n1,2,tree\n2,3,chain\n3,4,graph\n')).toEqual(['tree', 'chain', 'graph']);
});
