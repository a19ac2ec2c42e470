import { expect, test } from 'vitest';
import { dayAt, formatTimeMap, mementoHeaders, readDateTime } from './revisions';

test('a kept text says of which day it is, and no other page does', () => {
  expect(mementoHeaders('/blog/notes/v/2026-11-23')).toEqual({ 'Memento-Datetime': 'Mon, 23 Nov 2026 00:00:00 GMT' });
  for (const other of ['/blog/notes', '/blog/notes/v/first', '/x/notes/v/2026-11-23'])
    expect(mementoHeaders(other)).toEqual({});
});

test('a time map names the post and each text that is kept, the first first', () => {
  const map = formatTimeMap('notes', ['2026-11-26', '2026-11-23'], 'https://example.org/~ada');
  expect(map.split(',\n')).toEqual([
    '<https://example.org/~ada/blog/notes>; rel="original"',
    '<https://example.org/~ada/blog/notes/timegate>; rel="timegate"',
    '<https://example.org/~ada/blog/notes/timemap>; rel="self"; type="application/link-format"; from="Mon, 23 Nov 2026 00:00:00 GMT"; until="Thu, 26 Nov 2026 00:00:00 GMT"',
    '<https://example.org/~ada/blog/notes/v/2026-11-23>; rel="first memento"; datetime="Mon, 23 Nov 2026 00:00:00 GMT"',
    '<https://example.org/~ada/blog/notes/v/2026-11-26>; rel="last memento"; datetime="Thu, 26 Nov 2026 00:00:00 GMT"\n',
  ]);
});

test.each([
  ['Thu, 01 Jan 2026 00:00:00 GMT', '2026-11-23'],
  ['Mon, 23 Nov 2026 00:00:00 GMT', '2026-11-23'],
  ['Wed, 25 Nov 2026 23:59:59 GMT', '2026-11-23'],
  ['Thu, 26 Nov 2026 00:00:00 GMT', undefined],
  ['Sat, 01 Jan 2050 00:00:00 GMT', undefined],
])('at %s stood the text of %s', (time, day) => {
  expect(dayAt(['2026-11-23', '2026-11-26'], readDateTime(time))).toBe(day);
});

test('a time is read as it is written in HTTP, and nothing else is one', () => {
  expect(readDateTime('Wed, 25 Nov 2026 12:00:00 GMT')?.toISOString()).toBe('2026-11-25T12:00:00.000Z');
  for (const wrong of ['2026-11-25', 'yesterday', 'Tue, 25 Nov 2026 12:00:00 GMT', 'Wed, 31 Nov 2026 12:00:00 GMT', ''])
    expect(readDateTime(wrong)).toBeUndefined();
});
