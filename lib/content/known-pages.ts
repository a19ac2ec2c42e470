import { addresses } from '@/lib/site/addresses';
import { routeOf } from '@/lib/site/rewrites';
import { servedFiles } from './served-files';
import type { Content } from './store';

const fixed = [
  addresses.home,
  addresses.cv,
  addresses.cvPdf,
  addresses.publications,
  addresses.research,
  addresses.blog,
  addresses.projects,
  addresses.search,
  addresses.feeds,
  addresses.feed,
  '/sitemap.xml',
];

/**
 * Addresses of the pages that a content folder makes and of the files that it serves, as far as they can be known before anything is
 * built: the other forms of a page (`/cv.md`) are none of them.
 * @param publicationKeys keys of the .bib files
 */
export function knownPages(content: Content, publicationKeys: readonly string[]): Set<string> {
  return new Set([
    ...fixed,
    ...pagesOf(content),
    ...servedFiles(content).keys(),
    ...publicationKeys.map(addresses.publication),
  ]);
}

/** The folders whose documents have a page each. */
const pageOf = { posts: addresses.post, topics: addresses.topic, projects: addresses.project };

function pagesOf({ documents }: Pick<Content, 'documents'>): string[] {
  return documents.filter(({ path }) => hasPage(path)).map(({ path }) => pageAddressOf(path));
}

const hasPage = (path: string): boolean => Object.hasOwn(pageOf, path.split('/')[0]!);

/** The page on which the text of a document stands: "posts/x.mdx" at "/blog/x". */
export function pageAddressOf(path: string): string {
  const [folder = '', ...rest] = path.replace(/\.mdx$/, '').split('/');
  if (hasPage(path)) return pageOf[folder as keyof typeof pageOf](rest.join('/'));
  return folder === 'cv' ? addresses.cv : addresses.home;
}

/** Whether a path is that of another form of one of these pages: its Markdown copy, a feed, a citation file, the works that it cites. */
export function isFormOfPage(path: string, pages: ReadonlySet<string>): boolean {
  const copied = /^(.+)\.md$/.exec(path)?.[1];
  if (copied !== undefined) return path === addresses.twin(addresses.home) || pages.has(copied);
  const followed = /^(.*)\/(?:feed\.xml|rss\.xml|feed\.json)$/.exec(path)?.[1];
  if (followed !== undefined) return hasFeed(followed, pages);
  const citing = /^(.+)\/references\.bib$/.exec(path)?.[1];
  if (citing !== undefined) return citing.startsWith(addresses.post('')) && pages.has(citing);
  // A file of a work or of a list of works is the answer of a route below its page.
  const page = /^(.+)\/(?:as|list)\//.exec(routeOf(path))?.[1];
  return path === addresses.llms || (page !== undefined && pages.has(page));
}

const hasFeed = (page: string, pages: ReadonlySet<string>): boolean =>
  ['', addresses.everything, addresses.publications].includes(page) ||
  (page.startsWith(addresses.topic('')) && pages.has(page));
