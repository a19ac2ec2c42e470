import { addresses, itemAddress } from '@/lib/site/addresses';
import { feedAt } from '@/lib/site/feeds';
import { freePageAddress, isFreePage } from '@/lib/site/free-pages';
import { routeOf } from '@/lib/site/rewrites';
import { sectionOfFile, sections, sectionsWithFeed, singlePages, type Section } from '@/lib/site/sections';
import type { ContentFile } from './front-matter';
import { isRevision, revisionAddress } from './revisions';
import { servedFiles } from './served-files';
import type { Content } from './store';

const files = [addresses.cvPdf, addresses.feed, '/sitemap.xml'];

/**
 * Addresses of the pages that a content folder makes and of the files that it serves, as far as they can be known before anything is
 * built: the other forms of a page (`/cv.md`) are none of them.
 * @param publicationKeys keys of the .bib files
 */
export function knownPages(content: Content, publicationKeys: readonly string[]): Set<string> {
  return new Set([
    ...singlePages.map(({ address }) => address),
    ...files,
    ...sections.filter((section) => !section.needsItems || hasItems(content, section.name)).map(({ path }) => path),
    ...itemsOf(content),
    ...revisionsIn(content),
    ...servedFiles(content).keys(),
    ...publicationKeys.map(addresses.publication),
  ]);
}

const hasItems = ({ documents }: Pick<Content, 'documents'>, name: string): boolean =>
  documents.some(({ path }) => sectionOfFile(path)?.name === name);

const itemsOf = ({ documents }: Pick<Content, 'documents'>): string[] =>
  documents.filter(hasPage).map(({ path }) => pageAddressOf(path));

/** The pages of texts as they stood. */
const revisionsIn = ({ documents }: Pick<Content, 'documents'>): string[] =>
  documents.filter(({ path }) => isRevision(path)).map(({ path }) => revisionAddress(path));

/** Whether a document has a page of its own: it is a free page, or an item that is more than a line of its list. */
export function hasPage({ path, body }: Pick<ContentFile, 'path' | 'body'>): boolean {
  const section = sectionOfFile(path);
  return isFreePage(path) || (section !== undefined && !isLineOf(section, body));
}

/** Whether an item of a section with this text is a line of its list: it holds nothing but its front matter. */
export const isLineOf = ({ holdsLines }: Section, body: string): boolean => holdsLines === true && body.trim() === '';

/** The page of a document's text: "posts/x.mdx" at "/blog/x". */
export function pageAddressOf(path: string): string {
  const [folder = '', ...rest] = path.replace(/\.mdx$/, '').split('/');
  const section = sectionOfFile(path);
  if (section) return itemAddress(section.path, rest.join('/'));
  if (isFreePage(path)) return freePageAddress(path);
  if (isRevision(path)) return revisionAddress(path);
  return folder === 'cv' ? addresses.cv : addresses.home;
}

/** Whether a path is that of another form of one of these pages: its Markdown copy, a feed, a citation file, the works that it cites. */
export function isFormOfPage(path: string, pages: ReadonlySet<string>): boolean {
  const copied = /^(.+)\.md$/.exec(path)?.[1];
  if (copied !== undefined) return path === addresses.markdown(addresses.home) || pages.has(copied);
  const bound = /^(.+)\.(?:epub|xml)$/.exec(path)?.[1] ?? '';
  if (bound === addresses.blog || bound.startsWith(addresses.post(''))) return pages.has(bound);
  const printed = /^(.+)\.pdf$/.exec(path)?.[1] ?? '';
  if ([addresses.post(''), addresses.topic('')].some((start) => printed.startsWith(start))) return pages.has(printed);
  const followed = feedAt(path);
  if (followed !== undefined) return hasFeed(followed, pages);
  const citing = /^(.+)\/(?:references|parts)\.bib$/.exec(path)?.[1];
  if (citing !== undefined) return citing.startsWith(addresses.post('')) && pages.has(citing);
  // A file of a work or of a list of works is the answer of a route below its page.
  const page = /^(.+)\/(?:as|list)\//.exec(routeOf(path))?.[1];
  return path === addresses.llms || (page !== undefined && pages.has(page));
}

const hasFeed = (page: string, pages: ReadonlySet<string>): boolean =>
  page === addresses.everything ||
  sectionsWithFeed.some(({ feedAt, path }) => feedAt === page && pages.has(path)) ||
  (page.startsWith(addresses.topic('')) && pages.has(page));
