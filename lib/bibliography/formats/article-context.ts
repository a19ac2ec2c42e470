import 'server-only';
import { topics } from '@/lib/content/load';
import { siteUrl } from '@/lib/content/site';
import { people } from '../works/people';
import type { ArticleContext } from './scholarly-article';

/** What schema.org nodes of works need to know of the site. */
export const articleContext: ArticleContext = {
  siteUrl,
  people,
  topicTitles: new Map(topics.map(({ slug, title }) => [slug, title])),
};
