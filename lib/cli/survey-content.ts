import { buildBibliography } from '@/lib/bibliography/bibliography';
import { readBibFiles } from '@/lib/bibliography/read';
import { pageNames, prerenderedWorksFrom, shelvedWorks, toShelvedPage, type ShelvedPage } from '@/lib/bibliography/shelf';
import { listContentFiles } from '@/lib/content/list-files';
import type { Problem } from '@/lib/content/problem';
import { readContent } from '@/lib/content/read';
import { readRedirects } from '@/lib/site/redirects';
import { postKeys } from '@/lib/static/post-keys';
import { inProcess } from '@/lib/threads/in-process';
import { stampWithoutPosts } from './build-stamp';
import { checkContent } from './check-content';

/** What a build has to know of the content besides what its pages say. As JSON would have it, because it may come from another process. */
export interface Survey {
  problems: Problem[];
  /** Front matter of the profile. */
  profile: Record<string, unknown>;
  redirects: Readonly<Record<string, string>>;
  /** The last part of the address of every page of a work, and what the search needs of those that are rendered on request. */
  works: string[];
  shelf: ShelvedPage[];
  /** Route → name of all that it is made from, of the routes that may be kept between builds. */
  keys: Readonly<Record<string, string>>;
}

/** From this many files on a process of its own is worth its start: what the check held in memory goes with it. */
const MANY = 200;

/** Reads and checks a content folder once. */
export async function surveyContent(contentDirectory: string): Promise<Survey> {
  const { paths } = await listContentFiles(contentDirectory);
  return paths.length < MANY ? survey(contentDirectory) : inProcess({ run: survey, module: import.meta.url }, contentDirectory);
}

/** What the process runs. */
export async function survey(contentDirectory: string): Promise<Survey> {
  const content = await readContent(contentDirectory);
  const { publications } = buildBibliography(await readBibFiles(contentDirectory));
  return {
    problems: await checkContent(contentDirectory, content),
    profile: content.documents.find(({ path }) => path === 'profile.mdx')?.data ?? {},
    redirects: readRedirects(content),
    works: pageNames(publications),
    shelf: shelvedWorks(publications, prerenderedWorksFrom(process.env)).map(toShelvedPage),
    keys: Object.fromEntries(postKeys(content.documents, await stampWithoutPosts(contentDirectory, process.env))),
  };
}
