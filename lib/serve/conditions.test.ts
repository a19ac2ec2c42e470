import { expect, it } from 'vitest';
import { conditionOf, rangeOf } from './conditions';

const etag = '"5f-b"';
const form = { bytes: 11, etag };
const get = (headers: Record<string, string>, method = 'GET') => ({ method, headers });

const ranges: [string, { first: number; last: number } | 'beyond' | undefined][] = [
  ['bytes=0-3', { first: 0, last: 3 }],
  ['Bytes=0-3', { first: 0, last: 3 }],
  ['bytes=9-', { first: 9, last: 10 }],
  ['bytes=9-99', { first: 9, last: 10 }],
  ['bytes=-2', { first: 9, last: 10 }],
  ['bytes=-99', { first: 0, last: 10 }],
  ['bytes=11-', 'beyond'],
  ['bytes=5-2', 'beyond'],
  ['bytes=-0', 'beyond'],
  ['', undefined],
  ['bytes=', undefined],
  ['bytes=-', undefined],
  ['bytes=0-1,3-4', undefined],
  ['lines=1-2', undefined],
  [`bytes=${'9'.repeat(400)}-`, undefined],
];
it.each(ranges)('reads the range %j', (range, wanted) => {
  expect(rangeOf(get({ range }), form)).toEqual(wanted);
});

it('gives a part to GET alone, and of the very form that the reader has the rest of', () => {
  const range = 'bytes=0-3';
  expect(rangeOf(get({ range, 'if-range': etag }), form)).toBeDefined();
  for (const other of ['"other"', `W/${etag}`, 'Thu, 01 Jan 1970 00:00:00 GMT'])
    expect(rangeOf(get({ range, 'if-range': other }), form)).toBeUndefined();
  expect(rangeOf(get({ range }, 'HEAD'), form)).toBeUndefined();
});

it.each([
  [{ 'if-match': `"other", ${etag}` }, undefined],
  [{ 'if-match': '*' }, undefined],
  [{ 'if-match': '"other"' }, 'failed'],
  [{ 'if-match': `W/${etag}` }, 'failed'],
  [{ 'if-match': '' }, 'failed'],
  [{ 'if-match': '"other"', 'if-none-match': etag }, 'failed'],
  [{ 'if-match': etag, 'if-none-match': etag }, 'known'],
  [{ 'if-none-match': `"other",W/${etag}` }, 'known'],
  [{ 'if-none-match': '"other"' }, undefined],
  [{ 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, undefined],
  [{ 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, undefined],
] as [Record<string, string>, string | undefined][])('weighs the conditions %j', (headers, wanted) => {
  expect(conditionOf(get(headers), etag)).toBe(wanted);
});
