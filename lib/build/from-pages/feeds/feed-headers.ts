import type { FeedForm } from '@/lib/site/feeds';

/**
 * The media types that feeds are sent with. Chromium prints `application/atom+xml` and `application/rss+xml` as source and Firefox offers
 * to save them; plain XML they draw, with the feed's style sheet. Feed readers go by the root element, and `<link rel=alternate>`
 * names the particular type.
 */
export const feedServedAs: Record<FeedForm, string> = {
  atom: 'application/xml; charset=utf-8',
  rss: 'application/xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** A feed opened in a browser may have our style sheet and our images, and nothing else. */
const FEED_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The headers of a feed at this address. */
export const feedHeaders = (self: string): Record<string, string> => ({
  Link: `<${self}>; rel="self"`,
  'Content-Security-Policy': FEED_POLICY,
});
