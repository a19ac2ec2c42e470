import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { startSetting, type Setting } from './setting';
import { typstTable } from './tables';

const row = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const widthsOf = (head: string[], ...body: string[][]) => {
  const html = `<table><thead>${row(head, 'th')}</thead><tbody>${body.map((cells) => row(cells)).join('')}</tbody></table>`;
  const table = unified().use(rehypeParse, { fragment: true }).parse(html).children[0] as Element;
  const setting: Setting = startSetting({ tree: { type: 'root', children: [] }, references: [] } as never);
  return /^prose-table\(\((.*?),?\)/.exec(typstTable(table, setting))![1]!.split(/, ?/).filter(Boolean);
};

test('a table whose cells fit on their lines is left to Typst', () => {
  expect(widthsOf(['Engine', 'Turns'], ['Difference', '1843'])).toEqual(['auto', 'auto']);
});

test('a column of sentences has most of the room, and no column less than its longest word', () => {
  const sentence = 'It turns and turns, and when it has turned it rings a bell that everybody hears';
  const [name, does, where] = widthsOf(
    ['Engine', 'What it does', 'Where'],
    ['Difference engine', sentence, 'London, in a museum'],
    ['Analytical engine', 'nothing yet', 'on paper'],
  ).map(parseFloat);
  expect(does).toBeGreaterThan(2 * name!);
  expect(does).toBeGreaterThan(2 * where!);
  expect(name).toBeGreaterThan(10 * 'Difference'.length);
});

test('a long head is broken before the cells under it are', () => {
  const head = ['Run', 'Another answer is right in so many of the cases', 'Solved by sampling on and on until the end'];
  const [run, right, solved] = widthsOf(head, ['405B', '2.6%', '75.7, 80.0, 82.5']).map(parseFloat);
  expect(solved).toBeGreaterThan(10 * '75.7, 80.0, 82.5'.length);
  expect(right).toBeGreaterThan(10 * 'Another'.length);
  expect(run).toBeLessThan(right!);
});
