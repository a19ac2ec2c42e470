import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultFaces } from '@/lib/fonts/font-faces';
import { loadDrawingFonts, type DrawingFonts } from '@/lib/fonts/drawing-fonts';
import { defaultTheme } from '@/lib/theme/theme';
import { smallSite } from '@/lib/testing/small-site';
import { setTitle } from './break-lines';
import { drawCard } from './draw-card';
import { makeCards, toCard } from './make-cards';
import { britishWords } from '@/lib/words/words';

const folder = `.cache/test-cards-${process.pid}`;
let fonts: DrawingFonts;
beforeAll(async () => {
  fonts = await loadDrawingFonts(folder, defaultFaces.labels);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const page = (title: string) => ({
  address: '/blog/a',
  html: `<head><meta property="og:title" content="${title}"><meta property="og:site_name" content="Ada Lovelace"></head>`,
});

test('the widths are those of the face', () => {
  expect(fonts.bold.widthOf('i')).toBeLessThan(fonts.bold.widthOf('W') / 2);
  expect(fonts.bold.widthOf('')).toBe(0);
});

test('each character is set from the file that has it', () => {
  expect(fonts.bold.runsOf('Żółw λ').map(({ family }) => family)).toEqual([
    'Libertinus Sans latin-ext',
    'Libertinus Sans',
    'Libertinus Sans latin-ext',
    'Libertinus Sans',
    'Libertinus Sans greek',
  ]);
});

test('a title is never wider than its column and never longer than its lines', () => {
  const measure = { width: 1000, maxLines: 3, sizes: [90, 60], widthOf: fonts.bold.widthOf };
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const { lines, size } = setTitle(title, measure);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(fonts.bold.widthOf(line) * size).toBeLessThanOrEqual(1000.01);
    }),
  );
});

test('lines are balanced: no last line holds one short word', () => {
  const { lines } = setTitle('How many parameters must stay wide now', {
    width: 1000,
    maxLines: 3,
    sizes: [90],
    widthOf: fonts.bold.widthOf,
  });

  expect(lines.at(-1)!.split(' ').length).toBeGreaterThan(1);
});

test('the drawing escapes its words', () => {
  const card = { address: '/blog/a', title: 'A < B & "C"', topic: 'Engines', name: 'Ada', host: 'example.org' };
  expect(drawCard(card, fonts, defaultTheme)).toContain('A &lt; B &amp; &quot;C&quot;');
});

test('the page says what its card names; a section stands in for a topic', () => {
  expect(toCard(page('Notes &amp; queries'), 'https://example.org', britishWords)).toEqual({
    address: '/blog/a',
    title: 'Notes & queries',
    language: 'en-GB',
    topic: 'Writing',
    name: 'Ada Lovelace',
    host: 'example.org',
  });
});

test('the card of a work says what it was given', () => {
  expect(toCard(page('Notes'), 'https://example.org', britishWords, 'Best paper').topic).toBe('Writing · Best paper');
});

test('a card is a PNG of 1200 × 630', async () => {
  const [file] = await makeCards({
    pages: [page('Notes')],
    siteUrl: 'https://example.org',
    content: smallSite(),
    taken: new Set(),
  });
  const png = file!.body as Buffer;
  expect(file!.address).toBe('/cards/blog/a.png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});
