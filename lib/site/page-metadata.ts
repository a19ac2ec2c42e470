import type { Metadata } from 'next';
import { feedAddresses, type FeedForm } from './feeds';
import { feedFormats } from './formats';
import { addresses, absoluteUrl } from './addresses';

export interface PageFacts {
  /** The page's own address, "/blog/what-a-number-costs". */
  path: string;
  title: string;
  description: string;
  /** BCP 47, where it is not the site's. */
  language?: string | undefined;
  /** What Open Graph calls it; a write-up or a paper is an article. */
  kind?: 'website' | 'article' | 'profile';
  /** ISO days, for articles. */
  published?: string;
  updated?: string;
  /** The topic or section that the social card names. */
  section?: string;
  /** The page whose social card it shows, where the build makes none for it. */
  cardOf?: string;
  /** It is there as a PDF, too. */
  hasPaper?: boolean;
  /** It is there as an article for archives, too. */
  hasArticle?: boolean;
  /** Feeds of this page besides the site's own: a topic's, the publications'. */
  feeds?: readonly FeedLink[];
  /** Who wrote it, where that is not the owner alone. */
  authors?: readonly { name: string; url?: string }[];
  /** Highwire, Dublin Core and other tags by name; see `toCitationMeta`. */
  other?: Metadata['other'];
  /** Without a name of the site after it, as on the home page. */
  absoluteTitle?: boolean;
}

export interface FeedLink {
  /** "Write-ups", "Mixed-precision networks". */
  title: string;
  /** "" for the write-ups, else the path that the feed's three forms stand under. */
  at: string;
  /** Which forms it has; all three when absent. */
  forms?: readonly FeedForm[];
}

export interface SiteFacts {
  siteUrl: string;
  /** The site's name: the owner's. */
  name: string;
  /** BCP 47, "en-GB". */
  language: string;
  /** The owner's account in the fediverse, "@name@server", named where a page is shared there. */
  fediverse?: string | undefined;
  /** The feeds that every page offers. */
  feeds: readonly FeedLink[];
}

/**
 * The metadata of one page: canonical address, feeds and Markdown copy as `<link rel=alternate>`, social card, Open Graph.
 * Next lays a page's `alternates` and `openGraph` over the layout's whole, hence every page states all of them here.
 */
export function toPageMetadata(page: PageFacts, site: SiteFacts): Metadata {
  const url = absoluteUrl(site.siteUrl, page.path);
  const image = {
    url: absoluteUrl(site.siteUrl, addresses.card(page.cardOf ?? page.path)),
    width: 1200,
    height: 630,
    alt: `${page.title}, ${site.name}`,
    type: 'image/png',
  };
  const shared = {
    url,
    title: page.title,
    description: page.description,
    siteName: site.name,
    locale: (page.language ?? site.language).replace('-', '_'),
    images: [image],
  };
  return {
    title: page.absoluteTitle ? { absolute: page.title } : page.title,
    description: page.description,
    alternates: {
      canonical: url,
      types: {
        ...alternateTypes([...(page.feeds ?? []), ...site.feeds], page.path, site.siteUrl),
        ...(page.hasPaper && {
          'application/pdf': [{ url: absoluteUrl(site.siteUrl, addresses.paper(page.path)), title: 'PDF' }],
        }),
        ...(page.hasArticle && {
          'application/xml': [{ url: absoluteUrl(site.siteUrl, addresses.article(page.path)), title: 'JATS' }],
        }),
      },
    },
    openGraph: toOpenGraph(page, shared),
    twitter: {
      card: 'summary_large_image',
      title: page.title,
      description: page.description,
      images: [{ url: image.url, alt: image.alt }],
    },
    ...(page.authors && { authors: [...page.authors] }),
    other: { ...(site.fediverse && { 'fediverse:creator': site.fediverse }), ...page.other },
  };
}

type SharedOpenGraph = Pick<
  NonNullable<Metadata['openGraph']>,
  'url' | 'title' | 'description' | 'siteName' | 'locale' | 'images'
>;

function toOpenGraph(page: PageFacts, shared: SharedOpenGraph): Metadata['openGraph'] {
  if (page.kind !== 'article') return { ...shared, type: page.kind ?? 'website' };
  return {
    ...shared,
    type: 'article',
    publishedTime: page.published,
    modifiedTime: page.updated ?? page.published,
    section: page.section,
  };
}

/** `<link rel=alternate>` by media type, absolute, each form of each feed with its title; then the page's Markdown copy. */
export function alternateTypes(
  feeds: readonly FeedLink[],
  path: string,
  siteUrl: string,
): Record<string, { url: string; title: string }[]> {
  const types: Record<string, { url: string; title: string }[]> = {};
  for (const feed of feeds) {
    const at = feedAddresses(feed.at);
    for (const { form, mediaType } of feedFormats.filter((format) => feed.forms?.includes(format.form) ?? true))
      (types[mediaType] ??= []).push({ url: absoluteUrl(siteUrl, at[form]), title: feed.title });
  }
  types['text/markdown'] = [{ url: absoluteUrl(siteUrl, addresses.markdown(path)), title: 'Markdown' }];
  return types;
}
