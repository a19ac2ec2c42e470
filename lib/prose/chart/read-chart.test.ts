import { expect, test } from 'vitest';
import { britishWords, wordsIn } from '@/lib/words/words';
import { readChart as readChartOf } from './read-chart';
import { tooHeavy } from './weight';

const readChart = (name: string, source: string, given: Record<string, string>) =>
  readChartOf(name, source, given, { label: 'Figure 1', words: wordsIn(britishWords) });

const attributes = { mark: 'point', x: 'n', y: 'e', series: 's', xLabel: 'n', yLabel: 'e', alt: 'a' };

function seriesNames(csv: string): string[] {
  const { svg, problems } = readChart('data.csv', csv, attributes);
  expect(problems).toEqual([]);
  const wide = svg.slice(0, svg.indexOf('</svg>'));
  const legend = wide.slice(wide.indexOf('class="names legend"'));
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

test('a name at the end of a line stands at its height; names that would touch move apart, with leaders to their lines', () => {
  const { svg } = readChart('data.csv', 'n,e,s\n1,0,a\n2,100,a\n1,0,b\n2,2,b\n1,0,c\n2,1,c\n', {
    ...attributes,
    mark: 'line',
  });
  const wide = svg.slice(0, svg.indexOf('</svg>'));
  const names = wide.slice(wide.indexOf('class="names"'));
  const placed = [...names.matchAll(/y="([\d.]+)">([abc])</g)].map(([, y, name]) => [name, Number(y)] as const);
  expect(placed.map(([name]) => name)).toEqual(['a', 'b', 'c']);
  const [a = 0, b = 0, c = 0] = placed.map(([, y]) => y);
  const end = Number(/class="s1"><path class="line" d="[^"]*,([\d.]+)"/.exec(wide)?.[1]);
  expect(Math.abs(a - 16 * 0.33 - end)).toBeLessThan(1);
  expect(c - b).toBeGreaterThanOrEqual(1.1 * 16 - 0.2);
  expect(c).toBeLessThan(430 - 60 + 8);
  expect([...names.matchAll(/class="leader"/g)]).toHaveLength(2);
});

test('names too long for the end of a line on a phone stand above the chart there', () => {
  const name = 'if all questions were equal';
  const { svg } = readChart('data.csv', `n,e,s\n1,0,${name}\n2,100,${name}\n1,0,b\n2,2,b\n`, {
    ...attributes,
    mark: 'line',
  });
  const [wide = '', narrow = ''] = svg.split('</svg>');
  expect([wide, narrow].map((drawing) => drawing.includes('class="names legend"'))).toEqual([false, true]);
});

test('shares near one are told apart by what is left of them', () => {
  const csv = 'q,e\n0,1\n0.5,2\n0.9,3\n0.99,4\n';
  const { svg, problems } = readChart('data.csv', csv, {
    x: 'q',
    y: 'e',
    mark: 'line',
    xScale: 'complement',
    xLabel: 'q',
    yLabel: 'e',
    alt: 'a',
  });
  expect(problems).toEqual([]);
  const xs = [...svg.slice(0, svg.indexOf('</svg>')).matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
  expect(xs[2]! - xs[0]!).toBeCloseTo(xs[3]! - xs[2]!, 0);
  for (const tick of ['0.5', '0.9', '0.99']) expect(svg).toContain(`>${tick}</text>`);
  const outside = readChart('data.csv', 'q,e\n1,1\n', {
    x: 'q',
    y: 'e',
    xScale: 'complement',
    xLabel: 'q',
    yLabel: 'e',
    alt: 'a',
  });
  expect(outside.problems[0]?.message).toContain('by what is left of it to one');
});

test('a rule divides the chart and says what it means, or why it cannot', () => {
  const { svg } = readChart('data.csv', 'n,e,s\n1,2,a\n2,3,a\n', {
    ...attributes,
    rule: '1',
    ruleLabel: 'as fast as the GPU',
  });
  expect(svg).toContain('class="rule"');
  expect(svg).toContain('>as fast as the GPU</text>');
  for (const rule of ['', 'x'])
    expect(readChart('data.csv', 'n,e,s\n1,2,a\n', { ...attributes, rule }).problems).toHaveLength(1);
});

test('a phone has a drawing of its own, with letters of its own size', () => {
  const { svg } = readChart('data.csv', 'n,e,s\n1,2,a\n2,3,a\n', attributes);
  expect(
    [...svg.matchAll(/viewBox="0 0 (\d+) [\d.]+" font-size="(\d+)"/g)].map(([, width, letter]) => [width, letter]),
  ).toEqual([
    ['951', '16'],
    ['350', '13'],
  ]);
});

test('names on the axis that would run into each other on a phone have a second line', () => {
  const csv = 'n,e\nCiteSeer 2.7,17\nCora 3.9,18\nPubMed 4.5,16\nFlickr 10.1,16\nYelp 19.5,16\nReddit 99.6,21\n';
  const { svg } = readChart('data.csv', csv, { mark: 'bar', x: 'n', y: 'e', xLabel: 'n', yLabel: 'e', alt: 'a' });
  expect(svg).toMatch(/>CiteSeer <tspan x="[\d.]+" dy="1.25em">2\.7<\/tspan>/);
  expect(svg).toMatch(/>Cora <tspan/);
  expect(svg).toContain('viewBox="0 0 350 316.25"');
});

test('rows that points are compared with are a line of their series, and say so in the table', () => {
  const csv = 'n,e,s,kind\n1,2,a,seen\n2,3,a,seen\n4,5,a,law\n1,1,a,law\n';
  const { svg, table, problems } = readChart('data.csv', csv, { ...attributes, lines: 'kind=law' });
  expect(problems).toEqual([]);
  const wide = svg.slice(0, svg.indexOf('</svg>'));
  expect(wide.match(/<path class="line" d="M[^L]*L[^L]*"\/>/g)).toHaveLength(1);
  expect(wide.match(/<title>/g)).toHaveLength(2);
  expect(table).toContain('<td>a, line</td><td>1</td><td>1</td>');
});

test('a line that cannot be drawn is told', () => {
  const csv = 'n,e,s,kind\n1,2,a,seen\n';
  const mends = (more: Record<string, string>) =>
    readChart('data.csv', csv, { ...attributes, ...more }).problems.map(({ mend }) => mend);
  expect(mends({ lines: 'kin=law' })).toEqual(['did you mean "kind"?']);
  expect(mends({ lines: 'kind=law', mark: 'bar' })).toEqual(['lines="…" is for mark="point" with numbers on x']);
});

test('a drawing that no reader wants to load is told', () => {
  expect(tooHeavy('data.csv', 400_000)).toBeUndefined();
  expect(tooHeavy('data.csv', 7_900_000)?.message).toContain('a chart of 7.9 MB from data.csv');
});
