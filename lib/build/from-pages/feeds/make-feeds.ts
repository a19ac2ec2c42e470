import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { sectionsWithFeed, type SectionName } from '@/lib/site/sections';
import { licenceOf, type Licence } from '@/lib/site/licences';
import type { Item } from '@/lib/sections/items';
import { feedAddresses, feedArchiveAddress, type FeedForm } from '@/lib/site/feeds';
import type { MadeFile } from '@/lib/http/manifest';
import type { Maker } from '../maker';
import type { SiteContent } from '../site-content';
import { byNewest, FEED_LENGTH, newestChange, type Feed, type FeedItem } from './feed';
import { feedHeaders, feedServedAs } from './feed-headers';
import { basePathOf } from '@/lib/site/site-url';
import { feedStyle } from './feed-style';
import { formatAtom } from './format-atom';
import { formatJsonFeed } from './format-json-feed';
import { formatRss } from './format-rss';
import { reachedByFeeds, toArticleItems, toFeedAuthor } from './article-items';
import { makeArchives, toArchives } from './make-archives';
import { toPublicationItems } from './publication-items';
import { wordsIn } from '@/lib/words/words';

/** Every feed in every form: each section's and each topic's with their archives, and everything together. */
export const makeFeeds: Maker = async ({ pages, siteUrl, content }) => {
  const built = new Map(pages.map((page) => [page.address, page]));
  const toItems = async (name: SectionName, items: readonly Item[]) =>
    name === 'publications'
      ? toPublicationItems(items, content, siteUrl, built)
      : toArticleItems(items, content, siteUrl, built);
  const sources = await feedsOf(content, (name) => toItems(name, reachedByFeeds(content.items[name], content)));
  const files = sources.map(async (source) => {
    const feed = toFeed(source, content, siteUrl);
    const { followed, at } = source;
    const batches = followed ? toArchives(followed.items) : [];
    const newest = batches.length > 0 && absoluteUrl(siteUrl, feedArchiveAddress(at, batches.length));
    const made = toFiles({ ...feed, ...(newest && { previousArchive: newest }) }, siteUrl);
    if (!followed) return made;
    const inputsOf = (batch: readonly Item[]) => [
      JSON.stringify([batch, content.people, [...content.topics]]),
      ...batch.map(({ address }) => built.get(address.split('#')[0]!)?.html ?? ''),
    ];
    return [
      ...made,
      ...(await makeArchives(feed, {
        at,
        siteUrl,
        batches,
        inputsOf,
        toItems: (batch) => toItems(followed.section, batch),
      })),
    ];
  });
  return [
    ...(await Promise.all(files)).flat(),
    { address: addresses.feedStyle, body: feedStyle(content.theme), mediaType: 'text/css; charset=utf-8' },
  ];
};

interface FeedSource {
  /** "" for the write-ups, else the path that the feed's three forms stand under. */
  at: string;
  title: string;
  description: string;
  /** The page that the feed follows. */
  home: string;
  items: readonly FeedItem[];
  /** What it follows of a section; all of it can be had from its archives. */
  followed?: { section: SectionName; items: readonly Item[] };
  licence?: Licence;
}

async function feedsOf(
  { profile, items, words }: SiteContent,
  itemsOf: (name: SectionName) => Promise<FeedItem[]>,
): Promise<FeedSource[]> {
  const { name } = profile;
  const { say, begin, list } = wordsIn(words);
  const licence = licenceOf({}, profile);
  const ofTexts = licence && { licence };
  const followed = await Promise.all(
    sectionsWithFeed
      .filter((section) => !section.needsItems || items[section.name].length > 0)
      .map(async (section) => ({ ...section, items: await itemsOf(section.name) })),
  );
  const posts = followed.find((section) => section.name === 'posts')!.items;
  return [
    ...followed.map(({ name: section, feedAt, path, items: own }) => ({
      at: feedAt,
      title: feedAt ? say('feed.section.title', { name, kind: say(`section.${section}.items`) }) : name,
      description: say(`feed.${section}.describe`, { name }),
      home: path,
      items: own,
      followed: { section, items: items[section] },
      ...(section === 'posts' && ofTexts),
    })),
    {
      at: addresses.everything,
      title: say('feed.everything.title', { name }),
      description: begin('feed.everything.describe', {
        kinds: list(followed.map((section) => say(`section.${section.name}.items`))),
        name,
      }),
      home: addresses.home,
      items: followed.flatMap((section) => section.items),
    },
    ...items.topics.map(({ slug, address, title }) => ({
      at: address,
      title: say('feed.topic.title', { topic: title, name }),
      description: say('feed.topic.describe', { topic: title, name }),
      home: address,
      items: posts.filter((post) => post.categories.includes(title)),
      followed: { section: 'posts' as const, items: items.posts.filter(({ topics }) => topics.includes(slug)) },
      ...ofTexts,
    })),
  ];
}

function toFeed(
  { at, title, description, home, items, licence }: FeedSource,
  content: SiteContent,
  siteUrl: string,
): Feed {
  const { profile, words } = content;
  const absolute = (path: string) => absoluteUrl(siteUrl, path);
  const { atom, rss, json } = feedAddresses(at);
  const newest = [...items].sort(byNewest).slice(0, FEED_LENGTH);
  return {
    id: absolute(atom),
    title,
    description,
    home: absolute(home),
    self: { atom: absolute(atom), rss: absolute(rss), json: absolute(json) },
    updated: newestChange(newest),
    author: toFeedAuthor(profile, content, siteUrl),
    language: profile.language,
    ...(licence && { licence }),
    stylesheet: basePathOf(siteUrl) + addresses.feedStyle,
    advice: wordsIn(words).say('feed.advice'),
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
    headers: feedHeaders(feed.self[form]),
  }));
}
