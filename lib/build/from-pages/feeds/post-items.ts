import { readTree } from '@/lib/html/read-tree';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import type { BuiltPage } from '@/lib/http/manifest';
import type { SiteContent } from '../site-content';
import { FEED_LENGTH, toTimestamp, type FeedItem } from './feed';
import { toPortableArticle } from './portable-article';

/**
 * The write-ups that any feed can reach, the newest of all and the newest of each topic, as items. What they are comes from the
 * content; only their text is read from their pages, where it is finished. Throws for a page without a marked article.
 */
export function toPostItems(
  { posts, topics, profile }: SiteContent,
  siteUrl: string,
  pages: ReadonlyMap<string, BuiltPage>,
): FeedItem[] {
  const newestOn = (slug: string) => posts.filter((post) => post.topics.includes(slug)).slice(0, FEED_LENGTH);
  const reached = new Set([...posts.slice(0, FEED_LENGTH), ...topics.flatMap(({ slug }) => newestOn(slug))]);
  const titles = new Map(topics.map(({ slug, title }) => [slug, title]));
  const author = { name: profile.name, url: absoluteUrl(siteUrl, addresses.home) };
  return [...reached].flatMap((post) => {
    const path = addresses.post(post.slug);
    const page = pages.get(path);
    if (!page) return [];
    const url = absoluteUrl(siteUrl, path);
    const article = toPortableArticle(readTree(page.html), url);
    if (!article)
      throw new Error(
        `${path} was built without <article data-feed>, so no feed can carry it; mark the text of the post in app/blog`,
      );
    return [
      {
        ...article,
        id: url,
        url,
        title: post.title,
        summary: post.description,
        published: toTimestamp(post.date),
        updated: toTimestamp(post.updated ?? post.date),
        authors: [author],
        categories: post.topics.flatMap((slug) => titles.get(slug) ?? []),
      },
    ];
  });
}
