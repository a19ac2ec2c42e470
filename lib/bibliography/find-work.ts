import 'server-only';
import { loadBibliography } from './load';
import { pageNames, prerenderedWorksFrom, shelvedWorks, slugOf } from './shelf';
import type { Bibliography, BibEntry, Work } from './types';

/** A page of a work: of the version to cite, or of an earlier one. */
export interface FoundWork {
  work: Work;
  /** The version that the page is about. */
  version: BibEntry;
}

const pagesOf = new WeakMap<Bibliography, Map<string, FoundWork>>();
const shelfOf = new WeakMap<Bibliography, ReadonlySet<Work>>();

/** Every page under /publications by the last part of its address: each work's, and each earlier version's. */
async function workPages(): Promise<Map<string, FoundWork>> {
  const bibliography = await loadBibliography();
  const pages = pagesOf.get(bibliography) ?? new Map(bibliography.publications.flatMap((work) => work.versions.map((version) => [slugOf(version.key), { work, version }] as const)));
  pagesOf.set(bibliography, pages);
  return pages;
}

/** The work or version whose page has this slug. */
export const findWork = async (slug: string): Promise<FoundWork | undefined> => (await workPages()).get(slug);

/** The works whose pages are rendered on request. */
export async function shelf(): Promise<ReadonlySet<Work>> {
  const bibliography = await loadBibliography();
  const shelved = shelfOf.get(bibliography) ?? new Set(shelvedWorks(bibliography.publications, prerenderedWorksFrom(process.env)));
  shelfOf.set(bibliography, shelved);
  return shelved;
}

/** The slugs of the pages that a build renders. */
export async function prerenderedPages(): Promise<string[]> {
  const [{ publications }, shelved] = [await loadBibliography(), await shelf()];
  return pageNames(publications.filter((work) => !shelved.has(work)));
}

/** An earlier version as a work of its own, for the formats and tags of its page. */
export const asWork = ({ work, version }: FoundWork): Work => (version === work.entry ? work : { ...work, key: version.key, entry: version, versions: [version], ...(version.csl.abstract ? {} : { abstract: undefined }) });
