import { addresses } from '@/lib/site/addresses';
import { sectionOf, sections, type Section } from '@/lib/site/sections';

/** What a search can be narrowed to, of these sections, in the order in which choices are shown. */
export const kindsOf = (shown: readonly Section[] = sections): string[] => [
  ...shown.map(({ title }) => title),
  'CV',
  'Pages',
];

/** The kind of a page by its address: its section; a section's own list is a page among pages. */
export const kindOf = (address: string): string =>
  sectionOf(address)?.title ?? (address === addresses.cv ? 'CV' : 'Pages');
