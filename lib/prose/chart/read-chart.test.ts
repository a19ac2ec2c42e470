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

test('what the series are is said over them and over their numbers', () => {
  const { svg, table } = readChart('data.csv', 'n,e,s\n1,2,10\n2,3,1\n', { ...attributes, seriesLabel: 'Budget (%)' });
  expect(svg).toContain('>Budget (%)</text>');
  expect(table).toContain('<th scope="col">Budget (%)</th>');
});

test('a name at the end of a line moves only where another would cover it', () => {
  const { svg } = readChart('data.csv', 'n,e,s\n1,0,a\n2,100,a\n1,0,b\n2,2,b\n1,0,c\n2,1,c\n', {
    ...attributes,
    mark: 'line',
  });
  const placed = [...svg.slice(svg.indexOf('class="names"')).matchAll(/y="([\d.]+)">([abc])</g)].map(
    ([, y, name]) => [name, Number(y)] as const,
  );
  expect(placed.map(([name]) => name)).toEqual(['a', 'b', 'c']);
  const [a = 0, b = 0, c = 0] = placed.map(([, y]) => y);
  expect(a).toBe(38.5);
  expect(c - b).toBeGreaterThanOrEqual(24);
  expect(c).toBeLessThan(318);
});

test('names on the axis that would run into each other on a phone have a second line', () => {
  const csv = 'n,e\nCiteSeer 2.7,17\nCora 3.9,18\nPubMed 4.5,16\nFlickr 10.1,16\nYelp 19.5,16\nReddit 99.6,21\n';
  const { svg } = readChart('data.csv', csv, { mark: 'bar', x: 'n', y: 'e', xLabel: 'n', yLabel: 'e', alt: 'a' });
  expect(svg).toMatch(/>CiteSeer <tspan x="[\d.]+" dy="1.25em">2\.7<\/tspan>/);
  expect(svg).toMatch(/>Cora <tspan/);
  expect(svg).toContain('viewBox="0 0 640 398"');
});
