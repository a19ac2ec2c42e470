import 'server-only';
import { addresses } from '../site/addresses';
import { loadBibliography } from './load';
import type { Bibliography, BibEntry, Work } from './types';

/** A page of a work: of the version to cite, or of an earlier one. */
export interface FoundWork {
  work: Work;
  /** The version that the page is about. */
  version: BibEntry;
}

const pagesOf = new WeakMap<Bibliography, Map<string, FoundWork>>();

/** Every page under /publications by the last part of its address: each work's, and each earlier version's. */
export async function workPages(): Promise<Map<string, FoundWork>> {
  const bibliography = await loadBibliography();
  const pages = pagesOf.get(bibliography) ?? new Map(bibliography.publications.flatMap((work) => work.versions.map((version) => [slugOf(version.key), { work, version }] as const)));
  pagesOf.set(bibliography, pages);
  return pages;
}

/** The work or version whose page has this slug. */
export const findWork = async (slug: string): Promise<FoundWork | undefined> => (await workPages()).get(slug);

/** The last part of an entry's address. */
export const slugOf = (key: string): string => addresses.publication(key).split('/').at(-1)!;

/** An earlier version as a work of its own, for the formats and tags of its page. */
export const asWork = ({ work, version }: FoundWork): Work => (version === work.entry ? work : { ...work, key: version.key, entry: version, versions: [version], ...(version.csl.abstract ? {} : { abstract: undefined }) });
