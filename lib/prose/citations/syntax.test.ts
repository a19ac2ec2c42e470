import { expect, test } from 'vitest';
import { citedKeys, countCitations } from './syntax';

test('counts what a text cites in either way, and not what it shows in code or escapes', () => {
  const text =
    'See [@cao2024v1; @x, p. 3], as @cao2024 and [-@x] say.\n\n`@cao2024`, me\\@cao2024\n\n```\n[@x]\n```\n{/* @x */}';
  expect([...countCitations(text)]).toEqual([
    ['cao2024v1', 1],
    ['x', 2],
    ['cao2024', 1],
  ]);
  expect(citedKeys(text)).toEqual(['cao2024v1', 'x', 'cao2024']);
});

test('a cross-reference cites nothing', () => {
  expect(citedKeys('As [@fig:loss; @tab:cost] and @eq:one show.')).toEqual([]);
});
