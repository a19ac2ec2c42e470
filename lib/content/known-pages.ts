import { servedFiles } from './served-files';
import type { Content } from './store';
import { addresses } from '@/lib/site/addresses';

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

function pagesOf(content: Content): string[] {
  const builders = { posts: addresses.post, topics: addresses.topic, projects: addresses.project };
  return content.documents.flatMap(({ path, slug }) => {
    const folder = path.split('/')[0] as keyof typeof builders;
    return Object.hasOwn(builders, folder) ? [builders[folder](slug)] : [];
  });
}
