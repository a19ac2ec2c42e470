import { expect, it } from 'vitest';
import { overweight } from './weights';

const item = (address: string, mediaType: string, bytes: number) => ({
  address,
  mediaType,
  body: new Uint8Array(bytes),
});

it('names pages and feeds that are too heavy, the heaviest first, and lets files weigh what they like', () => {
  const lines = overweight([
    item('/blog/a', 'text/html; charset=utf-8', 1_200_000),
    item('/blog/b', 'text/html; charset=utf-8', 900_000),
    item('/feed.xml', 'application/xml; charset=utf-8', 4_700_000),
    item('/all.json', 'application/feed+json', 1_100_000),
    item('/files/slides.pdf', 'application/pdf', 9_000_000),
  ]);
  expect(lines.map((line) => line.split(';')[0])).toEqual([
    'warning: /feed.xml weighs 4.7 MB',
    'warning: /blog/a weighs 1.2 MB',
    'warning: /all.json weighs 1.1 MB',
  ]);
});
