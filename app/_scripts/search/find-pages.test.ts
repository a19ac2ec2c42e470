import { expect, test } from 'vitest';
import { findPages, mergeResults, toPage, type Index } from './find-pages';
import type { IndexFragment } from './index-worker';

const fragment = (url: string, content: string, anchors: IndexFragment['anchors'] = []): IndexFragment => ({
  url,
  content,
  meta: { title: url, kind: 'Writing', topic: 'Serving' },
  filters: { topic: ['Graphs', 'Serving'] },
  anchors,
});

const indexOf = (...fragments: IndexFragment[]): Index => ({
  search: () =>
    Promise.resolve({
      results: fragments.map(({ url }, place) => ({ id: url, score: 1 / (place + 1), data: url })),
      filters: {},
    }),
  read: (data) => Promise.resolve(fragments.find(({ url }) => url === data)!),
});

test('a page found in both spellings stands once, with its better score', () => {
  const answer = (...results: [string, number][]) => ({
    results: results.map(([id, score]) => ({ id, score, data: id })),
    filters: {},
  });
  expect(mergeResults([answer(['a', 1], ['b', 3]), answer(['a', 5])]).map(({ id, score }) => [id, score])).toEqual([
    ['a', 5],
    ['b', 3],
  ]);
});

test('a page of the index is divided at its headings, its main topic first', () => {
  const page = toPage(
    fragment('/a', 'Title. Before it. Blocks. As in HyGCN [ 6].', [
      { element: 'h2', id: 'sec:blocks', text: 'Blocks.', location: 3 },
      { element: 'p', id: 'x', text: 'As', location: 4 },
    ]),
  );
  expect(page.parts).toEqual([
    { id: '', title: '/a', text: 'Title. Before it.' },
    { id: 'sec:blocks', title: 'Blocks', text: 'Blocks. As in HyGCN [6].' },
  ]);
  expect(page.topics).toEqual(['Serving', 'Graphs']);
});

test('what the index gives for the first letter of a word is no answer', async () => {
  expect(await findPages(indexOf(fragment('/a', 'the variable z')), 'zxqvy', {})).toEqual({ answers: [], rest: [] });
});

test('pages with the word stand before those that the index prefers for its beginning', async () => {
  const conference = fragment('/conference', 'international '.repeat(9));
  const { answers } = await findPages(indexOf(conference, fragment('/cv', 'an intern')), 'intern', {});
  expect(answers.map(({ page }) => page.address)).toEqual(['/cv', '/conference']);
});
