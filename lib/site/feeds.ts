import { feedFormats } from './formats';

export type FeedForm = (typeof feedFormats)[number]['form'];

/** The addresses of a feed in each format. `at` is "" for the write-ups, or the page that it belongs to. */
export const feedAddresses = (at: string): Record<FeedForm, string> =>
  Object.fromEntries(feedFormats.map(({ form, file }) => [form, `${at}/${file}`])) as Record<FeedForm, string>;

/** An archive of a feed in Atom, numbered from the oldest: what it held when it was full, for good. */
export const feedArchiveAddress = (at: string, number: number): string => `${at}/feed-${number}.xml`;

/** The path that a feed stands under, of its address in any format; undefined for what is no feed's. */
export function feedAt(address: string): string | undefined {
  const format = feedFormats.find(({ file }) => address.endsWith(`/${file}`));
  return format && address.slice(0, -format.file.length - 1);
}
