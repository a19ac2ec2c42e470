import type { BuiltPage } from '@/lib/http/manifest';

/** Where the prose pipeline writes the pictures of every text it has ever set: drafts, texts since removed, other content folders. */
const folder = '/assets/images/';
const named = /\/assets\/images\/[\w.-]+/g;

export const isPicture = (address: string): boolean => address.startsWith(folder);

/** The addresses of the pictures that these pages show. Only they are published; the others are somebody's drafts. */
export function picturesOf(pages: readonly Pick<BuiltPage, 'html'>[]): ReadonlySet<string> {
  return new Set(pages.flatMap(({ html }) => html.match(named) ?? []));
}
