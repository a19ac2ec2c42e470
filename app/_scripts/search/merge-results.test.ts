import { expect, test } from 'vitest';
import { answersQuery, mergeResults, readExcerpt } from './merge-results';

const answer = (...results: [string, number][]) => ({
  results: results.map(([id, score]) => ({ id, score, data: id })),
  filters: {},
});

test('a page found in both spellings stands once, with its better score', () => {
  expect(mergeResults([answer(['a', 1], ['b', 3]), answer(['a', 5])]).map(({ id, score }) => [id, score])).toEqual([
    ['a', 5],
    ['b', 3],
  ]);
});

test('an excerpt is text and finds, whatever characters it holds', () => {
  expect(readExcerpt('if a &lt; b then <mark>bits</mark> &amp; more')).toEqual([
    { text: 'if a < b then ', found: false },
    { text: 'bits', found: true },
    { text: ' & more', found: false },
  ]);
});

test('a page that only has the first letter of the word is no answer', () => {
  expect(answersQuery('zxqvy', 'the variable <mark>z</mark>')).toBe(false);
  expect(answersQuery('quantisation', 'on <mark>Quantization</mark> of')).toBe(true);
  expect(answersQuery('Zolc', 'by <mark>Żółć,</mark>')).toBe(true);
  expect(answersQuery('z', 'the variable <mark>z</mark>')).toBe(true);
});

test('a citation stands in its brackets', () => {
  expect(readExcerpt('as in <mark>HyGCN</mark> [ 6].').map(({ text }) => text)).toEqual(['as in ', 'HyGCN', ' [6].']);
});
