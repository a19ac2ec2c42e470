import type { ContentFile } from '@/lib/content/front-matter';
import { addresses } from './addresses';

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

/** The addresses of the pages that a content folder makes, known before anything is built. */
export function sitePages(documents: readonly ContentFile[], publicationKeys: readonly string[]): Set<string> {
  const builders = { posts: addresses.post, topics: addresses.topic, projects: addresses.project };
  const pages = documents.flatMap(({ path, slug }) => {
    const folder = path.split('/')[0] as keyof typeof builders;
    return Object.hasOwn(builders, folder) ? [builders[folder](slug)] : [];
  });
  return new Set([...fixed, ...pages, ...publicationKeys.map(addresses.publication)]);
}
