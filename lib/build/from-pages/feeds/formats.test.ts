import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAtom, checkJsonFeed, checkRss } from './check-feed';
import { toTimestamp, type Feed } from './feed';
import { formatAtom } from './format-atom';
import { formatJsonFeed } from './format-json-feed';
import { httpDate } from '@/lib/text/format-date';
import { formatRss } from './format-rss';

const self = {
  atom: 'https://example.org/feed.xml',
  rss: 'https://example.org/rss.xml',
  json: 'https://example.org/feed.json',
};

function feedWith(text: string): Feed {
  const author = { name: text || 'Ada', url: 'https://example.org/' };
  const item = {
    id: 'https://example.org/blog/a',
    url: 'https://example.org/blog/a',
    title: text,
    summary: text,
    published: toTimestamp('2026-11-09'),
    updated: toTimestamp('2026-11-12'),
    authors: [author],
    categories: [text],
    html: '<p>a ]]&gt; b ]]> c</p>',
    xhtml: '<div xmlns="http://www.w3.org/1999/xhtml"><p>a</p></div>',
  };
  return {
    id: self.atom,
    title: text || 'x',
    description: text,
    home: 'https://example.org/',
    self,
    updated: item.updated,
    author,
    language: 'en-GB',
    advice: 'Copy its address.',
    stylesheet: '/assets/feed.css',
    items: [item],
  };
}

const valid = (feed: Feed) => [
  ...checkAtom(formatAtom(feed), self.atom),
  ...checkRss(formatRss(feed), self.rss),
  ...checkJsonFeed(formatJsonFeed(feed), self.json),
];

test('the three forms keep the rules of their formats', () => {
  expect(valid(feedWith('Notes & <b>queries</b>'))).toEqual([]);
});

test('an empty feed is a feed', () => {
  expect(valid({ ...feedWith('x'), items: [] })).toEqual([]);
});

test('no title can break a feed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(valid(feedWith(text))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('the checks see what is wrong', () => {
  const feed = feedWith('x');
  const twice = { ...feed, items: [...feed.items, { ...feed.items[0]!, html: '<p class="a"><a href="/x">x</a></p>' }] };
  expect(checkRss(formatRss(twice), self.rss)).toEqual([
    'relative address href="/x"',
    'holds class="',
    'id https://example.org/blog/a is given twice',
  ]);
  expect(checkAtom(formatAtom(feed), 'https://elsewhere.org/')).toEqual(['self link is not https://elsewhere.org/']);
});

test('days become times in the forms of RFC 3339 and RFC 822', () => {
  expect(['2026-11-09', '2025/2/8', '2024', '2026-11-09T10:00:00.000Z'].map(toTimestamp)).toEqual([
    '2026-11-09T00:00:00Z',
    '2025-02-08T00:00:00Z',
    '2024-01-01T00:00:00Z',
    '2026-11-09T00:00:00Z',
  ]);
  expect(httpDate('2026-11-09T00:00:00Z')).toBe('Mon, 09 Nov 2026 00:00:00 GMT');
});
