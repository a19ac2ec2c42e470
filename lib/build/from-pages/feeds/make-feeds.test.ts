import { beforeAll, expect, test } from 'vitest';
import { engines, postOf, smallSite } from '@/lib/testing/small-site';
import type { MadeFile } from '@/lib/http/manifest';
import { checkAtom, checkJsonFeed, checkRss } from './check-feed';
import { makeFeeds } from './make-feeds';

const siteUrl = 'https://example.org';
let files: Map<string, MadeFile>;

beforeAll(async () => {
  const content = smallSite({
    'topics/engines.mdx': engines,
    'posts/old.mdx': postOf('1843-09-01'),
    'posts/new.mdx': postOf('1843-10-01'),
    'posts/secret.mdx': postOf('1843-11-01', 'draft: true\n'),
  });
  const pages = ['old', 'new', 'secret'].map((slug) => ({
    address: `/blog/${slug}`,
    html: `<main><article data-feed><p>The text of ${slug}.</p></article></main>`,
  }));
  const paper =
    '<head><meta name="citation_title" content="A &amp; B"><meta name="citation_author" content="Lovelace, Ada"><meta name="citation_publication_date" content="1842"></head><main><p>Abstract.</p></main>';
  pages.push({ address: '/publications/lovelace1842', html: paper });
  files = new Map((await makeFeeds({ pages, siteUrl, content, taken: new Set() })).map((file) => [file.address, file]));
});

const body = (address: string) => String(files.get(address)?.body);

test('write-ups, topics and everything come in three valid forms each', () => {
  for (const at of ['', '/research/engines', '/all']) {
    expect(checkAtom(body(`${at}/feed.xml`), `${siteUrl}${at}/feed.xml`)).toEqual([]);
    expect(checkRss(body(`${at}/rss.xml`), `${siteUrl}${at}/rss.xml`)).toEqual([]);
    expect(checkJsonFeed(body(`${at}/feed.json`), `${siteUrl}${at}/feed.json`)).toEqual([]);
  }
  expect(files.get('/feed.json')?.mediaType).toBe('application/feed+json; charset=utf-8');
});

test('newest first, whole, without drafts', () => {
  const items = (JSON.parse(body('/feed.json')) as { items: { title: string; content_html: string }[] }).items;
  expect(items.map(({ title }) => title)).toEqual(['On 1843-10-01', 'On 1843-09-01']);
  expect(items[0]?.content_html).toBe('<p>The text of new.</p>');
  expect([...files.values()].map((file) => String(file.body)).join()).not.toContain('secret');
});

test('everything holds the publications too, by their citation tags', () => {
  expect(body('/all/feed.json')).toContain('"title": "A & B"');
  expect(body('/all/feed.json')).toContain('"name": "Ada Lovelace"');
});

test('a post built without its mark stops the build with its address', async () => {
  const content = smallSite({ 'posts/a.mdx': postOf('2026-01-01') });
  await expect(
    makeFeeds({
      pages: [{ address: '/blog/a', html: '<main></main>' }],
      siteUrl,
      content,
      taken: new Set(),
    }),
  ).rejects.toThrow('/blog/a was built without <article data-feed>');
});
