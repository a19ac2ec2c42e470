import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenizeHtml } from '@/lib/html/html-tokens';
import { orderHead } from './order-head';
import { writeHtml } from '@/lib/html/write-html';

const pieces = [
  '<meta charset="utf-8"/>',
  '<meta name="viewport" content="width=device-width"/>',
  '<meta name="color-scheme" content="light dark"/>',
  '<title>T</title>',
  '<script>first()</script>',
  '<meta name="description" content="d"/>',
  '<meta property="og:image" content="i"/>',
  '<meta property="og:image:alt" content="a"/>',
  '<link rel="canonical" href="/x"/>',
  '<link rel="describedby" href="/x.bib"/>',
];
const order = (head: readonly string[]) =>
  writeHtml(orderHead(tokenizeHtml(`<html><head>${head.join('')}</head><body><p>b</p></body></html>`)));

it('gives the same head in whatever order its elements became ready', () => {
  const expected = order(pieces);
  expect(expected.indexOf('charset')).toBeLessThan(expected.indexOf('viewport'));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(pieces, { minLength: pieces.length }),
      (head) => void expect(order(head)).toBe(expected),
    ),
  );
});

it('keeps elements of one name as they come, and loses nothing', () => {
  const html = order([
    '<meta name="citation_author" content="Zhao"/>',
    '<link rel="alternate" href="/b"/>',
    '<meta name="citation_author" content="Cao"/>',
    '<link rel="alternate" href="/a"/>',
    '<base href="/">',
  ]);
  expect(html).toBe(
    '<html><head><meta name=citation_author content=Zhao><meta name=citation_author content=Cao><link rel=alternate href=/b><link rel=alternate href=/a><base href=/></head><body><p>b</p></body></html>',
  );
});
