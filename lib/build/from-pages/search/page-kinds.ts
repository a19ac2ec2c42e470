import { addresses } from '@/lib/site/addresses';

/** What a search can be narrowed to, in the order in which choices are shown. */
export const kinds = ['Writing', 'Publications', 'Research', 'Projects', 'CV', 'Pages'] as const;
export type Kind = (typeof kinds)[number];

const FOLDERS: readonly [string, Kind][] = [
  [addresses.blog, 'Writing'],
  [addresses.publications, 'Publications'],
  [addresses.research, 'Research'],
  [addresses.projects, 'Projects'],
  [addresses.cv, 'CV'],
];

/** The kind of a page by its address; a folder's own list is a page among pages. */
export function kindOf(address: string): Kind {
  if (address === addresses.cv) return 'CV';
  return FOLDERS.find(([folder]) => address.startsWith(`${folder}/`))?.[1] ?? 'Pages';
}
