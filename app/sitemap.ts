import type { MetadataRoute } from 'next';
import { cv, freePages } from '@/lib/content/load';
import { siteSections, siteUrl } from '@/lib/content/site';
import type { Item } from '@/lib/sections/items';
import { loadItems } from '@/lib/sections/load';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { singlePages } from '@/lib/site/sections';
import { isoDay } from '@/lib/text/format-date';

/** Every page there is. A date stands only where the content states one: a guessed one teaches crawlers to ignore them all. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const items = await loadItems();
  const lists = siteSections.map(({ name, path }) => ({ path, items: items[name].filter(({ isDraft }) => !isDraft) }));
  const changes: Record<string, string | undefined> = {
    [addresses.home]: newestChange(lists.flatMap((list) => list.items)),
    [addresses.cv]: cv.updated,
  };
  return [
    ...singlePages.map(({ address }) => entry(address, changes[address])),
    ...lists.flatMap((list) => [
      entry(list.path, newestChange(list.items)),
      ...list.items.filter(({ isLine }) => !isLine).map(({ address, changed }) => entry(address, changed)),
    ]),
    ...freePages.map(({ address, updated }) => entry(address, updated)),
  ];
}

const entry = (address: string, day?: string) => ({
  url: absoluteUrl(siteUrl, address),
  ...(day && { lastModified: isoDay(day) }),
});

const newestChange = (items: readonly Item[]): string | undefined =>
  items
    .flatMap(({ changed }) => changed ?? [])
    .sort()
    .at(-1);
