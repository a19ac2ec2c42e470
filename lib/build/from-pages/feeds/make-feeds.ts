import type { SiteContent } from '../site-content';
import { isUnlisted, headOf } from '@/lib/html/page-head';
import { findElement, isNamed } from '@/lib/html/page-tree';
import { readTree } from '@/lib/html/read-tree';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import type { FeedForm } from '@/lib/site/page-metadata';
import type { BuiltPage, MadeFile } from '@/lib/http/manifest';
import type { Maker } from '../maker';
import { byNewest, FEED_LENGTH, newestChange, toTimestamp, type Feed, type FeedItem } from './feed';
import { FEED_POLICY, feedServedAs } from './feed-headers';
import { feedStyle } from './feed-style';
import { formatAtom } from './format-atom';
import { formatJsonFeed } from './format-json-feed';
import { formatRss } from './format-rss';
import { toPortable, toPortableArticle, type PortableArticle } from './portable-article';

/** Every feed in every form: write-ups, publications, each topic's, and everything together. The publications' own routes are left as they are. */
export const makeFeeds: Maker = async ({ pages, siteUrl, content, taken }) => {
  const site = { content, siteUrl, pages: new Map(pages.map((page) => [page.address, page])) };
  const posts = toPostItems(site);
  const publications = toPublicationItems(site);
  const feeds = [
    toFeed(site, '', content.profile.name, `Write-ups by ${content.profile.name}, whole.`, addresses.blog, posts),
    toFeed(
      site,
      addresses.everything,
      `${content.profile.name}: everything`,
      `Write-ups and publications by ${content.profile.name}.`,
      addresses.home,
      [...posts, ...publications],
    ),
    toFeed(
      site,
      addresses.publications,
      `${content.profile.name}: publications`,
      `Publications by ${content.profile.name}.`,
      addresses.publications,
      publications,
    ),
    ...content.topics.map(({ slug, title }) =>
      toFeed(
        site,
        addresses.topic(slug),
        `${title} · ${content.profile.name}`,
        `Write-ups on ${title} by ${content.profile.name}.`,
        addresses.topic(slug),
        posts.filter((post) => post.categories.includes(title)),
      ),
    ),
  ];
  const files = feeds.flatMap((feed) => toFiles(feed, siteUrl)).filter(({ address }) => !taken.has(address));
  return [...files, { address: addresses.feedStyle, body: feedStyle, mediaType: 'text/css; charset=utf-8' }];
};

interface Site {
  content: SiteContent;
  siteUrl: string;
  pages: Map<string, BuiltPage>;
}

function toFeed(site: Site, at: string, title: string, description: string, home: string, items: FeedItem[]): Feed {
  const owner = site.content.profile;
  const absolute = (path: string) => absoluteUrl(site.siteUrl, path);
  const { atom, rss, json } = addresses.feedsOf(at);
  const newest = [...items].sort(byNewest).slice(0, FEED_LENGTH);
  return {
    id: absolute(atom),
    title,
    description,
    home: absolute(home),
    self: { atom: absolute(atom), rss: absolute(rss), json: absolute(json) },
    updated: newestChange(newest),
    author: { name: owner.name, url: absolute(addresses.home) },
    language: owner.language,
    stylesheet: addresses.feedStyle,
    items: newest,
  };
}

/** The posts that any feed can reach: the newest of all and the newest of each topic. */
function toPostItems({ content, siteUrl, pages }: Site): FeedItem[] {
  const reached = new Set(content.posts.slice(0, FEED_LENGTH));
  for (const { slug } of content.topics)
    for (const post of content.posts.filter(({ topics }) => topics.includes(slug)).slice(0, FEED_LENGTH))
      reached.add(post);
  const titles = new Map(content.topics.map(({ slug, title }) => [slug, title]));
  return [...reached].flatMap((post) => {
    const url = absoluteUrl(siteUrl, addresses.post(post.slug));
    const page = pages.get(addresses.post(post.slug));
    if (!page) return [];
    const article = toPortableArticle(readTree(page.html), url);
    if (!article)
      throw new Error(
        `${addresses.post(post.slug)} was built without <article data-feed>, so no feed can carry it; mark the text of the post in app/blog`,
      );
    const author = { name: content.profile.name, url: absoluteUrl(siteUrl, addresses.home) };
    return [
      {
        ...article,
        id: url,
        url,
        title: post.title,
        summary: post.description,
        published: toTimestamp(post.date),
        updated: toTimestamp(post.updated ?? post.date),
        authors: [author],
        categories: post.topics.flatMap((slug) => titles.get(slug) ?? []),
      },
    ];
  });
}

/** The newest publications, read from their pages: the citation tags say who and when, `<article data-feed>` or `<main>` what. */
function toPublicationItems({ siteUrl, pages }: Site): FeedItem[] {
  const cited = [...pages.values()]
    .filter(({ address }) => address.startsWith(`${addresses.publications}/`))
    .map((page) => ({ page, head: headOf(page) }))
    .filter(
      ({ head }) => !isUnlisted(head) && head.meta.has('citation_title') && head.meta.has('citation_publication_date'),
    );
  const day = (head: (typeof cited)[number]['head']) =>
    toTimestamp(head.meta.get('citation_publication_date')?.[0] ?? '');
  cited.sort((a, b) => day(b.head).localeCompare(day(a.head)));
  return cited.slice(0, FEED_LENGTH).map(({ page, head }) => {
    const url = absoluteUrl(siteUrl, page.address);
    const authors = (head.meta.get('citation_author') ?? []).map((name) => ({ name: givenFirst(name) }));
    const published = day(head);
    return {
      ...wholePage(page, url),
      id: url,
      url,
      title: head.meta.get('citation_title')![0]!,
      summary: head.description,
      published,
      updated: published,
      authors,
      categories: ['Publications'],
    };
  });
}

function wholePage(page: BuiltPage, url: string): PortableArticle {
  const tree = readTree(page.html);
  const main = findElement(tree, isNamed('main'));
  return (
    toPortableArticle(tree, url) ??
    (main ? toPortable(main, url) : { html: '', xhtml: '<div xmlns="http://www.w3.org/1999/xhtml"></div>' })
  );
}

/** "Cao, Zeyu" as a person says it. */
function givenFirst(name: string): string {
  const [family, given] = name.split(/,\s*/, 2);
  return given ? `${given} ${family}` : name;
}

const formats: Record<FeedForm, (feed: Feed) => string> = { atom: formatAtom, rss: formatRss, json: formatJsonFeed };

function toFiles(feed: Feed, siteUrl: string): MadeFile[] {
  return (Object.keys(formats) as FeedForm[]).flatMap((form) => {
    const self = feed.self[form];
    return self
      ? [
          {
            address: decodeURI(self.slice(siteUrl.length)),
            body: formats[form](feed),
            mediaType: feedServedAs[form],
            headers: { Link: `<${self}>; rel="self"`, 'Content-Security-Policy': FEED_POLICY },
          },
        ]
      : [];
  });
}
