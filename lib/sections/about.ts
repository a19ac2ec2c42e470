import type { Work } from '@/lib/bibliography/works/types';
import type { Collections, Post } from '@/lib/content/documents';
import { documentsAboutProject, documentsAboutWork, type Relatable } from '@/lib/prose/relations';
import { sectionNamed, sectionsAboutWorks, type Section } from '@/lib/site/sections';
import type { Item, SectionItems } from './items';

/** The items of a section that are about something. */
export interface ItemsAbout {
  section: Section;
  items: Item[];
}

/** The write-up of a work: the one that its entry names, or else the post that cites it most. */
export const writeUpOf = (work: Work, posts: readonly Post[]): Post | undefined =>
  posts.find(({ slug }) => slug === work.entry.fields.writeup?.trim()) ?? documentsAboutWork(work, posts)[0];

/** The texts about a work, of each section whose documents cite or name it; those that cite it most first. */
export const itemsAboutWork = (work: Work, collections: Collections, items: SectionItems): ItemsAbout[] =>
  itemsAbout(collections, items, (documents) => documentsAboutWork(work, documents));

/** The works of a project, and the texts about it. */
export function itemsAboutProject(
  { slug, path }: { slug: string; path: string },
  collections: Collections,
  items: SectionItems,
): ItemsAbout[] {
  const works = items.publications.filter(({ work }) => work?.entry.fields.project === slug);
  const texts = itemsAbout(collections, items, (documents) => documentsAboutProject({ slug, path }, documents));
  return works.length > 0 ? [{ section: sectionNamed('publications'), items: works }, ...texts] : texts;
}

function itemsAbout(
  collections: Collections,
  items: SectionItems,
  documentsAbout: (documents: readonly Relatable[]) => Relatable[],
): ItemsAbout[] {
  return sectionsAboutWorks.flatMap((section) => {
    const bySlug = new Map(items[section.name].map((item) => [item.slug, item]));
    const found = documentsAbout(collections[section.name]).flatMap(({ slug }) => bySlug.get(slug) ?? []);
    return found.length > 0 ? [{ section, items: found }] : [];
  });
}
