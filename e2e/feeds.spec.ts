import { expect, test } from '@playwright/test';
import { checkAtom, checkJsonFeed, checkRss } from '../lib/build/from-pages/feeds/check-feed';
import { readItems } from '../lib/build/from-pages/feeds/read-items';
import { checkLlmsText } from '../lib/build/from-pages/markdown/check-llms-text';
import { builtFile, builtManifest, builtSiteDirectory, sitemapPaths } from './support/built-site';

const manifest = builtManifest(builtSiteDirectory());
const { siteUrl } = manifest;
const addresses = Object.keys(manifest.entries);
const feeds = addresses.filter((address) => /\/(feed\.xml|rss\.xml|feed\.json)$/.test(address));

for (const address of feeds) {
  test(`${address} keeps its format's rules, its type, and answers 304 to who has it`, async ({ request }) => {
    const response = await request.get(address);
    const text = await response.text();
    const url = `${siteUrl}${address}`;
    if (address.endsWith('.json')) {
      expect(response.headers()['content-type']).toContain('application/feed+json');
      expect(checkJsonFeed(text, url)).toEqual([]);
    } else {
      expect(response.headers()['content-type']).toMatch(/^application\/(xml|atom\+xml|rss\+xml); charset=utf-8$/);
      expect(address.endsWith('rss.xml') ? checkRss(text, url) : checkAtom(text, url)).toEqual([]);
    }
    expect(text).not.toMatch(/annotation|katex|explorable-island/);
    const again = await request.get(address, { headers: { 'If-None-Match': response.headers().etag ?? '' } });
    expect(again.status()).toBe(304);
  });
}

test('the three forms of every feed hold the same', () => {
  for (const atom of feeds.filter((address) => address.endsWith('/feed.xml'))) {
    const at = atom.slice(0, -'/feed.xml'.length);
    const items = readItems('atom', builtFile(atom).toString());
    expect(readItems('rss', builtFile(`${at}/rss.xml`).toString()), at).toEqual(items);
    expect(readItems('json', builtFile(`${at}/feed.json`).toString()), at).toEqual(items);
  }
});

test('every page leads to the feeds and to its Markdown copy, which begins with a heading', async ({ request }) => {
  for (const path of sitemapPaths()) {
    const html = await (await request.get(path)).text();
    expect(html, path).toMatch(/rel=["']?alternate["']? type=["']?application\/atom\+xml/);
    const copy = path === '/' ? '/index.md' : `${path}.md`;
    const markdown = await request.get(copy);
    expect(markdown.status(), copy).toBe(200);
    expect(markdown.headers()['content-type']).toContain('text/markdown');
    expect(await markdown.text(), copy).toMatch(/^# .+/m);
  }
});

test('every page has a social card of 1200 × 630', async ({ request }) => {
  for (const path of sitemapPaths()) {
    const card = await request.get(`/cards${path === '/' ? '/index' : path}.png`);
    expect(card.status(), path).toBe(200);
    const png = await card.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});

test('llms.txt keeps its grammar and its links lead somewhere', async ({ request }) => {
  const text = await (await request.get('/llms.txt')).text();
  expect(checkLlmsText(text)).toEqual([]);
  for (const [, url] of text.matchAll(/\]\((https?:[^)]+)\)/g))
    expect(addresses, url).toContain(decodeURI(new URL(url!).pathname));
});

test('the page of feeds says what each is and leads to all of them', async ({ page }) => {
  await page.goto('/feeds');
  const main = page.getByRole('main');
  const linked = await main.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const feed of feeds) expect(linked).toContain(feed);
});

test('a feed opened in a browser is a page to read', async ({ page }) => {
  await page.goto('/all/feed.xml');
  await expect(page.locator('feed > title')).toBeVisible();
  await expect(page.locator('feed > id')).toBeHidden();
  expect(await page.locator('feed > title').evaluate((title) => getComputedStyle(title).fontWeight)).toBe('700');
});
