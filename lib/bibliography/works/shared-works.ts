import { authorsOf, type People } from './person';
import type { Work } from './types';

/** The works of everyone with a page on this site, by the address of that page, in the order given; in any of their versions. */
export function worksByPage(works: readonly Work[], people: People): ReadonlyMap<string, readonly Work[]> {
  const byPage = new Map<string, Work[]>();
  for (const work of works) {
    const pages = work.versions.flatMap((entry) => authorsOf(entry, people).authors.flatMap(({ page }) => page ?? []));
    for (const page of new Set(pages)) byPage.set(page, [...(byPage.get(page) ?? []), work]);
  }
  return byPage;
}
