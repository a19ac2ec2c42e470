import type { OtherLabel, OtherSite } from '@/lib/content/other-labels';

/** What another site says of one of its parts. */
export type Part = Pick<OtherLabel, 'kind' | 'number' | 'title' | 'url'>;

/** More than any book has: an inventory that is longer is not read. */
export const MOST_PARTS = 200_000;

/** What a part is, by the beginning of its label. */
export const partKinds: Record<string, string> = {
  eq: 'Equation',
  fig: 'Figure',
  sec: 'Section',
  tab: 'Table',
  thm: 'Theorem',
};

/** An address of the site itself: an inventory that leads elsewhere is not believed. */
export function within(site: OtherSite, path: string): string | undefined {
  const address = path.startsWith('/') ? site.url + path : `${site.url}/${path}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && url.origin === new URL(site.url).origin ? url.href : undefined;
}

/** Words of another site, on one line and no more than fit one. */
export const cut = (title: string): string => [...title.replace(/\s+/g, ' ').trim()].slice(0, 200).join('');
