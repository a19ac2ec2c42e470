import { isoDateOf } from '@/lib/bibliography/works/describe';
import type { MadeFile } from '@/lib/http/manifest';
import { Kept } from '@/lib/kept/keep';
import type { Item } from '@/lib/sections/items';
import { absoluteUrl } from '@/lib/site/addresses';
import { feedArchiveAddress } from '@/lib/site/feeds';
import { FEED_LENGTH, newestChange, toTimestamp, type Feed, type FeedItem } from './feed';
import { feedHeaders, feedServedAs } from './feed-headers';
import { formatAtom } from './format-atom';

/**
 * What the archives of a feed hold (RFC 5005, 4), the oldest first: as many items each as the feed itself, so that an archive that is full
 * changes no more when something new is published. What is in none is in the feed; where the feed holds everything there are none.
 */
export function toArchives(items: readonly Item[]): Item[][] {
  if (items.length <= FEED_LENGTH) return [];
  const oldestFirst = [...items].sort(
    (a, b) => publishedAt(a).localeCompare(publishedAt(b)) || b.title.localeCompare(a.title),
  );
  return Array.from({ length: Math.floor(items.length / FEED_LENGTH) }, (_, index) =>
    oldestFirst.slice(index * FEED_LENGTH, (index + 1) * FEED_LENGTH),
  );
}

const publishedAt = ({ date, work }: Item): string => toTimestamp(date ?? (work && isoDateOf(work.entry)) ?? '1970');

/** Where the archives of a feed stand, what each holds, and how that is made. */
export interface ArchivedFeed {
  at: string;
  siteUrl: string;
  /** The oldest first. */
  batches: readonly (readonly Item[])[];
  toItems: (batch: readonly Item[]) => Promise<FeedItem[]>;
  /** All that an archive is made of besides its feed. */
  inputsOf: (batch: readonly Item[]) => string[];
}

/** The archives of a feed, each leading to the one before it. A full archive hardly ever changes, so each is kept. */
export async function makeArchives(
  feed: Feed,
  { at, siteUrl, batches, toItems, inputsOf }: ArchivedFeed,
): Promise<MadeFile[]> {
  const urlOf = (index: number) => absoluteUrl(siteUrl, feedArchiveAddress(at, index + 1));
  const frame = { ...feed, items: [], updated: '' };
  const kept = await Kept.of('feed-archives', 'lib/build/from-pages/feeds/make-feeds.ts');
  const bodies = await kept.all(
    batches.map((batch, index) => ({ batch, index })),
    ({ batch, index }) => [JSON.stringify(frame), String(index), ...inputsOf(batch)],
    (missing) =>
      Promise.all(
        missing.map(async ({ batch, index }) => {
          const items = (await toItems(batch)).reverse();
          return Buffer.from(
            formatAtom({
              ...frame,
              items,
              updated: newestChange(items),
              self: { ...feed.self, atom: urlOf(index) },
              archiveOf: feed.self.atom,
              ...(index > 0 && { previousArchive: urlOf(index - 1) }),
            }),
          );
        }),
      ),
  );
  return bodies.map((body, index) => ({
    address: feedArchiveAddress(at, index + 1),
    body,
    mediaType: feedServedAs.atom,
    headers: feedHeaders(urlOf(index)),
  }));
}
