import { findPerson, isPerson, type People } from '@/lib/bibliography/works/person';
import { worksWith } from '@/lib/bibliography/works/shared-works';
import { sectionNamed } from '@/lib/site/sections';
import type { ItemsAbout } from './about';
import type { SectionItems } from './items';

const worksOf = new WeakMap<SectionItems, readonly NonNullable<SectionItems['publications'][number]['work']>[]>();

/** What someone with a page on this site has written with its owner: works and posts. */
export function itemsWithPerson(page: string, items: SectionItems, people: People): ItemsAbout[] {
  const works = worksOf.get(items) ?? items.publications.flatMap(({ work }) => work ?? []);
  worksOf.set(items, works);
  const shared = new Set(worksWith(page, works, people));
  const publications = items.publications.filter(({ work }) => work && shared.has(work));
  const posts = items.posts.filter(({ authors = [] }) =>
    authors.some((name) => !isPerson(name, people.owner) && findPerson(name, people)?.page === page),
  );
  return [
    { section: sectionNamed('publications'), items: publications },
    { section: sectionNamed('posts'), items: posts },
  ].filter((list) => list.items.length > 0);
}
