import type { Item } from '@/lib/sections/items';
import type { SectionName } from '@/lib/site/sections';
import { sectionNamed } from '@/lib/site/sections';
import { DatedList } from './dated-list';
import { ProjectList } from './project-list';
import { PublicationList } from './publication-item';

/** Items of one section as its lists show them: works with their links, what has a day by days, anything else by name. */
export function SectionList({ section, items }: { section: SectionName; items: readonly Item[] }) {
  if (section === 'publications') return <PublicationList works={items.flatMap(({ work }) => work ?? [])} />;
  return sectionNamed(section).day ? <DatedList entries={items.map(toEntry)} /> : <ProjectList projects={items} />;
}

const toEntry = ({ date = '', when, title, address, description }: Item) => ({
  date,
  when,
  title,
  href: address,
  description,
});
