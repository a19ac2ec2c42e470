import type { Licence } from '@/lib/site/licences';

/** A feed before it has a form. All addresses are absolute; all dates are RFC 3339 in UTC. */
export interface Feed {
  /** Never changes, whatever happens to the title: the address of the feed's Atom form. */
  id: string;
  title: string;
  description: string;
  /** The page that the feed follows. */
  home: string;
  /** Where each form of this feed stands. */
  self: { atom: string; rss: string; json: string };
  /** Of the newest change; for an empty feed, the epoch. */
  updated: string;
  author: FeedAuthor;
  language: string;
  /** Of the texts that name none of their own. */
  licence?: Licence;
  /** Where the style sheet for browsers stands. */
  stylesheet: string;
  /** How to follow it, for the person who opened it in a browser. */
  advice: string;
  items: FeedItem[];
  /** It holds older items and changes no more: where the feed itself stands. */
  archiveOf?: string;
  /** Where the archive with the items before these stands. */
  previousArchive?: string;
}

export interface FeedAuthor {
  name: string;
  url?: string;
}

export interface FeedItem {
  /** The page's address; an address is never given to another page. */
  id: string;
  url: string;
  title: string;
  summary: string;
  published: string;
  updated: string;
  authors: FeedAuthor[];
  /** BCP 47, where it is not the feed's. */
  language?: string;
  /** Titles of topics. */
  categories: string[];
  licence?: Licence;
  /** The address of its DOI. */
  doi?: string;
  /** The whole article as portable HTML: see `toPortableArticle`. */
  html: string;
  /** The same, well-formed XML for Atom: one element `<div xmlns="…">`. */
  xhtml: string;
}

/**
 * The newest items that a feed carries whole. Older ones stay on the site, and readers keep what they have seen; an essay with its
 * drawings takes 50 to 150 kB, and a feed is fetched often.
 */
export const FEED_LENGTH = 10;

/** An ISO day, "2026/11/09", "2026-11" or "2026" as an RFC 3339 time; what the author left out is the first of its kind. */
export function toTimestamp(day: string): string {
  const [year = '', month = '01', date = '01'] = day.slice(0, 10).split(/[-/]/);
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}T00:00:00Z`;
}

/** Newest first; items of one day by title. */
export function byNewest(a: FeedItem, b: FeedItem): number {
  return b.published.localeCompare(a.published) || a.title.localeCompare(b.title);
}

/** The time of the newest change among items. */
export function newestChange(items: readonly FeedItem[]): string {
  return items.reduce((newest, { updated }) => (updated > newest ? updated : newest), '1970-01-01T00:00:00Z');
}
