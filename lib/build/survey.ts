import { readBibliography } from '@/lib/bibliography/read-bibliography';
import {
  divideWorks,
  pageNames,
  prerenderedWorksFrom,
  toShelvedPage,
  type ShelvedPage,
} from '@/lib/bibliography/works-on-request';
import type { Work } from '@/lib/bibliography/works/types';
import { workFileEndings } from '@/lib/bibliography/formats/work-formats';
import type { Problem } from '@/lib/content/problem';
import { readContent, type Content } from '@/lib/content/read';
import { readVariants } from '@/lib/cv/read';
import { cvFileNames } from '@/lib/cv/variants';
import { addresses } from '@/lib/site/addresses';
import { readRedirects } from '@/lib/content/redirects';
import { routeKeys } from './pages/route-keys';
import { stampWithoutPosts } from '@/lib/kept/build-stamp';
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

/** Reads and checks a content folder once. */
export async function survey(contentDirectory: string): Promise<Survey> {
  const content = await readContent(contentDirectory);
  const { publications } = (await readBibliography(contentDirectory)).bibliography;
  const { prerendered, shelved } = divideWorks(publications, prerenderedWorksFrom(process.env));
  return {
    problems: await checkContent(contentDirectory, content),
    profile: content.documents.find(({ path }) => path === 'profile.mdx')?.data ?? {},
    redirects: readRedirects(content),
    works: pageNames(publications),
    shelf: shelved.map(toShelvedPage),
    keys: Object.fromEntries(
      routeKeys(
        content.documents,
        await stampWithoutPosts(contentDirectory, process.env),
        wordlessRoutes(content, prerendered),
      ),
    ),
  };
}

/** The rendered routes that hold no post's words, beside those that every build renders: topics, projects, works and their files, the CV's files. */
function wordlessRoutes(content: Content, prerendered: readonly Work[]): string[] {
  const slugsIn = (folder: string) =>
    content.documents.filter(({ path }) => path.startsWith(folder)).map(({ slug }) => slug);
  return [
    ...slugsIn('topics/').map(addresses.topic),
    ...slugsIn('projects/').map(addresses.project),
    ...pageNames(prerendered).flatMap((name) => [
      addresses.publication(name),
      ...workFileEndings.map((ending) => addresses.workFile(name, ending)),
    ]),
    ...cvFileNames(readVariants(content)).map(addresses.cvFile),
  ];
}
