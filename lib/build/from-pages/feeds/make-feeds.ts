import { absoluteUrl, addresses } from '@/lib/site/addresses';
import type { FeedForm } from '@/lib/site/page-metadata';
import type { MadeFile } from '@/lib/http/manifest';
import type { Maker } from '../maker';
import type { SiteContent } from '../site-content';
import { byNewest, FEED_LENGTH, newestChange, type Feed, type FeedItem } from './feed';
import { FEED_POLICY, feedServedAs } from './feed-headers';
import { feedStyle } from './feed-style';
import { formatAtom } from './format-atom';
import { formatJsonFeed } from './format-json-feed';
import { formatRss } from './format-rss';
import { toPostItems } from './post-items';
import { toPublicationItems } from './publication-items';

/** Every feed in every form: write-ups, publications, each topic's, and everything together. */
export const makeFeeds: Maker = async ({ pages, siteUrl, content }) => {
  const posts = toPostItems(content, siteUrl, new Map(pages.map((page) => [page.address, page])));
  const publications = toPublicationItems(content, siteUrl);
  const files = feedsOf(content, posts, publications).flatMap((feed) =>
    toFiles(toFeed(feed, content, siteUrl), siteUrl),
  );
  return [...files, { address: addresses.feedStyle, body: feedStyle, mediaType: 'text/css; charset=utf-8' }];
};

interface FeedSource {
  /** "" for the write-ups, else the path that the feed's three forms stand under. */
  at: string;
  title: string;
  description: string;
  /** The page that the feed follows. */
  home: string;
  items: readonly FeedItem[];
}

function feedsOf({ profile, topics }: SiteContent, posts: FeedItem[], publications: FeedItem[]): FeedSource[] {
  const { name } = profile;
  return [
    { at: '', title: name, description: `Write-ups by ${name}, whole.`, home: addresses.blog, items: posts },
    {
      at: addresses.everything,
      title: `${name}: everything`,
      description: `Write-ups and publications by ${name}.`,
      home: addresses.home,
      items: [...posts, ...publications],
    },
    {
      at: addresses.publications,
      title: `${name}: publications`,
      description: `Publications of ${name}, with abstracts and BibTeX.`,
      home: addresses.publications,
      items: publications,
    },
    ...topics.map(({ slug, title }) => ({
      at: addresses.topic(slug),
      title: `${title} · ${name}`,
      description: `Write-ups on ${title} by ${name}.`,
      home: addresses.topic(slug),
      items: posts.filter((post) => post.categories.includes(title)),
    })),
  ];
}

function toFeed({ at, title, description, home, items }: FeedSource, { profile }: SiteContent, siteUrl: string): Feed {
  const absolute = (path: string) => absoluteUrl(siteUrl, path);
  const { atom, rss, json } = addresses.feedsOf(at);
  const newest = [...items].sort(byNewest).slice(0, FEED_LENGTH);
  return {
    id: absolute(atom),
    title,
    description,
    home: absolute(home),
    self: { atom: absolute(atom), rss: absolute(rss), json: absolute(json) },
    updated: newestChange(newest),
    author: { name: profile.name, url: absolute(addresses.home) },
    language: profile.language,
    stylesheet: addresses.feedStyle,
    items: newest,
  };
}

const formats: Record<FeedForm, (feed: Feed) => string> = {
  atom: formatAtom,
  rss: formatRss,
  json: formatJsonFeed,
};

function toFiles(feed: Feed, siteUrl: string): MadeFile[] {
  return (Object.keys(formats) as FeedForm[]).map((form) => ({
    address: decodeURI(feed.self[form].slice(siteUrl.length)),
    body: formats[form](feed),
    mediaType: feedServedAs[form],
    headers: { Link: `<${feed.self[form]}>; rel="self"`, 'Content-Security-Policy': FEED_POLICY },
  }));
}
