import { authorsOf, type People } from './person';
import type { Work } from './types';

/** The works that someone with a page on this site has written, in the order given; in any of its versions. */
export function worksWith(page: string, works: readonly Work[], people: People): readonly Work[] {
  const known = worksByPage.get(works) ?? indexWorks(works, people);
  worksByPage.set(works, known);
  return known.get(page) ?? [];
}

const worksByPage = new WeakMap<readonly Work[], ReadonlyMap<string, Work[]>>();

/** Page of a person → their works; read once, because every such page asks. */
function indexWorks(works: readonly Work[], people: People): ReadonlyMap<string, Work[]> {
  const byPage = new Map<string, Work[]>();
  for (const work of works) {
    const pages = work.versions.flatMap((entry) => authorsOf(entry, people).authors.flatMap(({ page }) => page ?? []));
    for (const page of new Set(pages)) byPage.set(page, [...(byPage.get(page) ?? []), work]);
  }
  return byPage;
}
