import 'server-only';
import type { Metadata } from 'next';
import { hasSection, profile } from './load';
import { words } from './words';
import { addresses } from '@/lib/site/addresses';
import { toPageMetadata, type FeedLink, type PageFacts, type SiteFacts } from '@/lib/site/page-metadata';
import { sections, sectionsWithFeed } from '@/lib/site/sections';
import { siteUrlFrom } from '@/lib/site/site-url';

/** The origin that absolute addresses start with. */
export const siteUrl = siteUrlFrom(profile.website, process.env);

/** The sections that this site has. */
export const siteSections = sections.filter(({ name }) => hasSection(name));

/** Those that can be followed. */
export const followedSections = sectionsWithFeed.filter(({ name }) => hasSection(name));

const siteFeeds: readonly FeedLink[] = [
  ...followedSections.map(({ name, feedAt }) => ({ title: words.say(`feed.${name}`), at: feedAt })),
  { title: words.say('feed.everything'), at: addresses.everything },
];

const siteFacts: SiteFacts = {
  siteUrl,
  name: profile.name,
  language: profile.language,
  fediverse: profile.fediverse,
  feeds: siteFeeds,
};

/** The metadata of one page of this site; see `toPageMetadata`. */
export const pageMetadata = (page: PageFacts): Metadata => toPageMetadata(page, siteFacts);
