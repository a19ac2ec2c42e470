import { findPerson, isPerson, type People } from '@/lib/bibliography/works/person';
import { worksByPage } from '@/lib/bibliography/works/shared-works';
import { sectionNamed } from '@/lib/site/sections';
import type { ItemsAbout } from './about';
import type { SectionItems } from './items';

/** Read once, because the page of every person asks. */
const worksOfItems = new WeakMap<SectionItems, ReturnType<typeof worksByPage>>();

/** What someone with a page on this site has written with its owner: works and posts. */
export function itemsWithPerson(page: string, items: SectionItems, people: People): ItemsAbout[] {
  const works =
    worksOfItems.get(items) ??
    worksByPage(
      items.publications.flatMap(({ work }) => work ?? []),
      people,
    );
  worksOfItems.set(items, works);
  const shared = new Set(works.get(page));
  const publications = items.publications.filter(({ work }) => work && shared.has(work));
  const posts = items.posts.filter(({ authors = [] }) =>
    authors.some(({ name }) => !isPerson(name, people.owner) && findPerson(name, people)?.page === page),
  );
  return [
    { section: sectionNamed('publications'), items: publications },
    { section: sectionNamed('posts'), items: posts },
  ].filter((list) => list.items.length > 0);
}
