import { expect, test } from 'vitest';
import { formatTimeMap, mementoHeaders } from './revisions';

test('a kept text says of which day it is, and no other page does', () => {
  expect(mementoHeaders('/blog/notes/v/2026-11-23')).toEqual({ 'Memento-Datetime': 'Mon, 23 Nov 2026 00:00:00 GMT' });
  for (const other of ['/blog/notes', '/blog/notes/v/first', '/x/notes/v/2026-11-23'])
    expect(mementoHeaders(other)).toEqual({});
});

test('a time map names the post and each text that is kept, the first first', () => {
  const map = formatTimeMap('notes', ['2026-11-26', '2026-11-23'], 'https://example.org/~ada');
  expect(map.split(',\n')).toEqual([
    '<https://example.org/~ada/blog/notes>; rel="original"',
    '<https://example.org/~ada/blog/notes/timemap>; rel="self"; type="application/link-format"; from="Mon, 23 Nov 2026 00:00:00 GMT"; until="Thu, 26 Nov 2026 00:00:00 GMT"',
    '<https://example.org/~ada/blog/notes/v/2026-11-23>; rel="first memento"; datetime="Mon, 23 Nov 2026 00:00:00 GMT"',
    '<https://example.org/~ada/blog/notes/v/2026-11-26>; rel="last memento"; datetime="Thu, 26 Nov 2026 00:00:00 GMT"\n',
  ]);
});
