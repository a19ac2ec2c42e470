import 'server-only';
import { contentInUse } from '@/lib/content/in-use';
import { profile } from '@/lib/content/load';
import type { BibEntry } from './csl/types';
import type { Bibliography, Work } from './works/types';
import { divideWorks, pageNames, prerenderedWorksFrom, slugOf } from './works-on-request';

let read: Bibliography | undefined;

/** The bibliography of the content in use, as the check parsed it, with the fields that the profile keeps out of copies. */
export async function loadBibliography(): Promise<Bibliography> {
  return (read ??= withHiddenFields(contentInUse<Bibliography>('bibliography')));
}

function withHiddenFields(bibliography: Bibliography): Bibliography {
  const hideFields = profile.hideFields?.map((name) => name.toLowerCase());
  if (hideFields) for (const entry of bibliography.entries.values()) entry.hideFields = hideFields;
  return bibliography;
}

/** A page of a work: of the version to cite, or of an earlier one. */
export interface FoundWork {
  work: Work;
  /** The version that the page is about. */
  version: BibEntry;
}

/** The pages under /publications. */
interface WorkPages {
  /** By the last part of its address: each work's page, and each earlier version's. */
  bySlug: ReadonlyMap<string, FoundWork>;
  /** The slugs of those that a build renders. */
  prerendered: string[];
  /** The works whose pages are rendered on request. */
  onRequest: ReadonlySet<Work>;
}

let pages: WorkPages | undefined;

async function workPages(): Promise<WorkPages> {
  return (pages ??= toPages((await loadBibliography()).publications));
}

function toPages(works: readonly Work[]): WorkPages {
  const { prerendered, onRequest } = divideWorks(works, prerenderedWorksFrom(process.env));
  const bySlug = new Map(
    works.flatMap((work) => work.versions.map((version) => [slugOf(version.key), { work, version }] as const)),
  );
  return { bySlug, prerendered: pageNames(prerendered), onRequest: new Set(onRequest) };
}

/** The work or version whose page has this slug. */
export const findWork = async (slug: string): Promise<FoundWork | undefined> => (await workPages()).bySlug.get(slug);

/** The slugs of the pages that a build renders. */
export const prerenderedPages = async (): Promise<string[]> => (await workPages()).prerendered;

/** Whether the pages of a work are rendered on request. */
export const isOnRequest = async (work: Work): Promise<boolean> => (await workPages()).onRequest.has(work);

/** An earlier version as a work of its own, for the formats and tags of its page. */
export const asWork = ({ work, version }: FoundWork): Work =>
  version === work.entry
    ? work
    : {
        ...work,
        key: version.key,
        entry: version,
        versions: [version],
        ...(version.csl.abstract ? {} : { abstract: undefined }),
      };
