import { beforeAll, expect, test } from 'vitest';
import { engines, postOf, smallSite } from '@/lib/testing/small-site';
import type { MadeFile } from '@/lib/http/manifest';
import { checkAtom, checkJsonFeed, checkRss } from './check-feed';
import { makeFeeds } from './make-feeds';
import { readItems } from './read-items';

const siteUrl = 'https://example.org';
const bib = `@inproceedings{lovelace1992, title = {A {\\&} B}, author = {Lovelace, Ada and {Analytical Society}}, booktitle = {P},
  year = {1992}, month = feb, topics = {engines, unknown}, abstract = {An abstract <of> it.},
  award = {Best {\&} first}, teaser = {images/a.png}, teaseralt = {Two "wheels"} }
@misc{babbage1992, title = {Of the same day}, author = {Babbage, Charles}, year = {1992}, month = feb }
@misc{undated, title = {Undated}, author = {Lovelace, Ada} }`;
let files: Map<string, MadeFile>;

beforeAll(async () => {
  const content = smallSite({
    'topics/engines.mdx': engines,
    'posts/old.mdx': postOf('1843-09-01'),
    'posts/new.mdx': postOf('1843-10-01'),
    'publications.bib': bib,
    'posts/secret.mdx': postOf('1843-11-01', 'draft: true\n'),
  });
  const pages = ['old', 'new', 'secret'].map((slug) => ({
    address: `/blog/${slug}`,
    html: `<main><article data-feed><p>The text of ${slug}.</p></article></main>`,
  }));
  pages.push({
    address: '/publications/lovelace1992',
    html: '<main><img src="/images/a.1.png" alt="Two &quot;wheels&quot;" width="320" height="200"></main>',
  });
  files = new Map((await makeFeeds({ pages, siteUrl, content, taken: new Set() })).map((file) => [file.address, file]));
});

const body = (address: string) => String(files.get(address)?.body);

test('write-ups, publications, topics and everything come in three valid forms each', () => {
  for (const at of ['', '/publications', '/research/engines', '/all']) {
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

test('the three forms of every feed have the same items, in one order', () => {
  for (const at of ['', '/publications', '/all', '/research/engines']) {
    const [atom, rss, json] = [
      readItems('atom', body(`${at}/feed.xml`)),
      readItems('rss', body(`${at}/rss.xml`)),
      readItems('json', body(`${at}/feed.json`)),
    ];
    expect(rss, at).toEqual(atom);
    expect(json, at).toEqual(atom);
    expect(atom.length, at).toBeGreaterThan(1);
  }
});

test('a publication has its month, topics, authors in reading order, award and picture, wherever it stands', () => {
  const items = ['/publications', '/all'].map((at) => readItems('rss', body(`${at}/rss.xml`)));
  expect(items[0]!.map(({ title }) => title)).toEqual(['A & B', 'Of the same day', 'Undated']);
  const [item] = items[0]!;
  expect(item).toMatchObject({
    published: Date.UTC(1992, 1, 1),
    categories: ['Engines'],
    authors: ['Ada Lovelace', 'Analytical Society'],
  });
  expect(item!.words).toContain('An abstract <of> it.');
  expect(items[1]).toContainEqual(item);
  const [{ content_html: html } = { content_html: '' }] = (
    JSON.parse(body('/publications/feed.json')) as { items: { content_html: string }[] }
  ).items;
  expect(html).toContain('<strong>Best &amp; first</strong>');
  expect(html).toContain(
    `<img src="${siteUrl}/images/a.1.png" alt="Two &quot;wheels&quot;" width="320" height="200" />`,
  );
});

test('a feed has its newest ten, and its archives lead to the first; a full archive stays as it is', async () => {
  const day = (index: number) => new Date(Date.UTC(1843, 0, index + 1)).toISOString().slice(0, 10);
  const built = async (count: number) => {
    const slugs = Array.from({ length: count }, (_, index) => day(index));
    const content = smallSite({
      'topics/engines.mdx': engines,
      ...Object.fromEntries(slugs.map((slug) => [`posts/${slug}.mdx`, postOf(slug)])),
    });
    const pages = slugs.map((slug) => ({
      address: `/blog/${slug}`,
      html: `<article data-feed><p>${slug}</p></article>`,
    }));
    const made = await makeFeeds({ pages, siteUrl, content, taken: new Set() });
    return new Map(made.map((file) => [siteUrl + file.address, String(file.body)]));
  };
  const site = await built(23);
  for (const at of ['', '/research/engines']) {
    const found = new Set<string>();
    let address: string | undefined = `${siteUrl}${at}/feed.xml`;
    const crawled: string[] = [];
    while (address) {
      crawled.push(address);
      const source: string = site.get(address)!;
      expect(checkAtom(source, address)).toEqual([]);
      for (const { title, words } of readItems('atom', source)) if (title === `On ${words}`) found.add(title);
      expect(source.includes('<fh:archive/>'), address).toBe(crawled.length > 1);
      address = /<link rel="prev-archive" href="([^"]*)"/.exec(source)?.[1];
    }
    const expected = ['feed.xml', 'feed-2.xml', 'feed-1.xml'].map((file) => `${siteUrl}${at}/${file}`);
    expect(crawled).toEqual(expected);
    expect(found.size).toBe(23);
  }
  const later = await built(24);
  expect(later.get(`${siteUrl}/feed-2.xml`)).toBe(site.get(`${siteUrl}/feed-2.xml`));
  expect([...(await built(10)).keys()].filter((each) => each.includes('feed-'))).toEqual([]);
});

test('an author is named by an ORCID iD where there is one, a text by its DOI and its licence', async () => {
  const guest = 'authors: [{ name: Ada Lovelace }, { name: Luigi Menabrea, orcid: 0000-0002-1825-0097 }]\n';
  const content = smallSite({
    'topics/engines.mdx': engines,
    'posts/a.mdx': postOf('1843-09-01', `${guest}licence: CC-BY-4.0\ndoi: 10.59350/abcde-12345\n`),
  });
  const pages = [{ address: '/blog/a', html: '<article data-feed><p>x</p></article>' }];
  const made = await makeFeeds({ pages, siteUrl, content, taken: new Set() });
  const [atom, rss, json] = ['/feed.xml', '/rss.xml', '/feed.json'].map((address) =>
    String(made.find((file) => file.address === address)?.body),
  );
  expect(atom).toContain('<name>Luigi Menabrea</name><uri>https://orcid.org/0000-0002-1825-0097</uri>');
  expect(atom).toContain('<name>Ada Lovelace</name><uri>https://example.org/</uri>');
  expect(atom).toContain('<rights>CC BY 4.0, https://creativecommons.org/licenses/by/4.0/</rights>');
  expect(atom).toContain('<link rel="cite-as" href="https://doi.org/10.59350/abcde-12345"/>');
  expect(rss).toContain('<dc:identifier>https://doi.org/10.59350/abcde-12345</dc:identifier>');
  expect(json).toContain('"_doi": "https://doi.org/10.59350/abcde-12345"');
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
