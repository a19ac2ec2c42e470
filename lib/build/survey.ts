import { bibliographyOf, redirectsOf } from '@/lib/bibliography/bibliography';
import {
  divideWorks,
  pageNames,
  prerenderedWorksFrom,
  toPageOnRequest,
  type PageOnRequest,
} from '@/lib/bibliography/works-on-request';
import type { Work } from '@/lib/bibliography/works/types';
import { listExtensions, workFileEndings } from '@/lib/bibliography/formats/work-formats';
import type { Problem } from '@/lib/content/problem';
import { lastDayOf, toCollections } from '@/lib/content/documents';
import { toRevisions, type Revision } from '@/lib/content/revisions';
import { siteSchema } from '@/lib/content/site-schema';
import { unpackContent } from '@/lib/content/packed-content';
import type { Content } from '@/lib/content/store';
import { readVariants } from '@/lib/cv/read';
import { cvFileNames } from '@/lib/cv/variants';
import { addresses } from '@/lib/site/addresses';
import { sectionOfFile, sections } from '@/lib/site/sections';
import { hasPage, pageAddressOf } from '@/lib/content/known-pages';
import { routeKeys } from './pages/route-keys';
import { stampWithoutPosts } from '@/lib/kept/build-stamp';
import { checkContent } from './check-content';
import { takeSnapshot } from './take-snapshot';

/** What a build has to know of the content besides what its pages say. As JSON would have it, because it may come from another process. */
export interface Survey {
  problems: Problem[];
  /** Where the profile says that the site stands. */
  website: string;
  /** The newest day that the content names. */
  lastDay: string;
  redirects: Readonly<Record<string, string>>;
  /** The last part of the address of every page of a work, and what the search needs of those that are rendered on request. */
  works: string[];
  onRequest: PageOnRequest[];
  /** Names of the citation styles that the content brings. */
  styles: string[];
  /** Route → name of all that it is made from, of the routes that may be kept between builds; and the same for what routes there are. */
  keys: Readonly<Record<string, string>>;
  listKey: string;
}

/** Checks a content folder, and writes down in `snapshot` what its pages are rendered from, so that nobody parses it again. */
export async function survey(content: Content, snapshot: string): Promise<Survey> {
  const problems = await checkContent(content);
  const { publications, styles } = bibliographyOf(content);
  const documents = await takeSnapshot(content, snapshot);
  const { prerendered, onRequest } = divideWorks(publications, prerenderedWorksFrom(process.env));
  const days = daysOf(toRevisions(documents));
  const keys = routeKeys({
    documents: content.documents,
    shared: await stampWithoutPosts(content, process.env),
    wordless: wordlessRoutes(content, days, prerendered),
    order: toCollections(documents, { withDrafts: process.env.PREVIEW_DAY !== undefined }).posts.map(
      ({ slug }) => slug,
    ),
    days,
  });
  return {
    problems,
    website: documents.Profile[0]?.website ?? '',
    lastDay: lastDayOf(documents, siteSchema),
    redirects: redirectsOf(content),
    works: pageNames(publications),
    onRequest: onRequest.map(toPageOnRequest),
    styles: styles.map(({ name }) => name),
    keys: Object.fromEntries(keys.routes),
    listKey: keys.list,
  };
}

/** The same in a process of its own, which is given the content that was read as a file. */
export const surveyPacked = ({ packed, snapshot }: { packed: string; snapshot: string }): Promise<Survey> =>
  survey(unpackContent(packed), snapshot);

/** Slug of a post → the days of which its text is kept. */
function daysOf(revisions: readonly Revision[]): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const { of, day } of revisions) days.set(of, [...(days.get(of) ?? []), day]);
  return days;
}

/**
 * The rendered routes that hold no post's words: other documents, works and their files, the CV, lists of what posts are not. The home
 * page and the list of posts say how long a post takes to read, and every build renders them.
 */
function wordlessRoutes(
  content: Content,
  days: ReadonlyMap<string, readonly string[]>,
  prerendered: readonly Work[],
): string[] {
  const documents = content.documents
    .filter((document) => hasPage(document) && sectionOfFile(document.path)?.name !== 'posts')
    .map(({ path }) => pageAddressOf(path));
  return [
    ...documents,
    ...sections.filter(({ name }) => name !== 'posts').map(({ path }) => path),
    addresses.cv,
    addresses.feeds,
    addresses.search,
    addresses.serverError,
    addresses.notFound,
    '/favicon.svg',
    '/robots.txt',
    '/sitemap.xml',
    ...listExtensions.map(addresses.worksFile),
    ...[...days.keys()].map(addresses.timeMap),
    ...pageNames(prerendered).flatMap((name) => [
      addresses.publication(name),
      ...workFileEndings.map((ending) => addresses.workFile(name, ending)),
    ]),
    ...cvFileNames(readVariants(content)).map(addresses.cvFile),
  ];
}
