import type { FreePage } from '@/lib/content/free-pages';
import { sections, singlePages, type Section, type SectionName } from '@/lib/site/sections';
import type { Words } from '@/lib/words/words';

/** A way that the header leads. */
export interface Way {
  title: string;
  address: string;
  /** The lists whose items it is marked for. */
  holds: readonly Section[];
}

/** Free pages stand behind the lists and before the CV. */
const FREE_PAGES = 9;

/**
 * What the header leads to, from the left: what the profile names, in its order, or else the lists by their rows, the free pages that ask
 * for it, the CV and the search. A list without an item is left out; `listed` has what each holds.
 */
export function toNavigation(
  named: readonly string[] | undefined,
  listed: Readonly<Record<SectionName, readonly unknown[]>>,
  freePages: readonly FreePage[],
  { say }: Pick<Words, 'say'>,
): Way[] {
  const all: (Way & { name: string; header?: number | undefined })[] = [
    ...sections
      .filter(({ name }) => listed[name].length > 0)
      .map(({ name, path, header }) => ({
        name,
        title: say(`section.${name}`),
        address: path,
        header,
        holds: listsUnder(name),
      })),
    ...freePages.map(({ short, title, address, navigation }) => ({
      name: address,
      title: short ?? title,
      address,
      header: navigation ? FREE_PAGES : undefined,
      holds: [],
    })),
    ...singlePages.map(({ name, address, header }) => ({
      name,
      title: say(`page.${name}`),
      address,
      header,
      holds: [],
    })),
  ];
  if (named) {
    // A list that has a place of its own is marked there alone.
    const isMarkedAt = (way: string) => (section: Section) => section.name === way || !named.includes(section.name);
    return named
      .flatMap((name) => all.find((way) => way.name === name) ?? [])
      .map((way) => ({ ...way, holds: way.holds.filter(isMarkedAt(way.name)) }));
  }
  return all.filter(({ header }) => header !== undefined).sort((a, b) => a.header! - b.header!);
}

const listsUnder = (name: SectionName): Section[] =>
  sections.filter((section) => section.name === name || section.under === name);
