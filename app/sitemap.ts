import type { MetadataRoute } from 'next';
import { loadBibliography } from '@/lib/bibliography/load';
import { cv, posts, projects, topics } from '@/lib/content/load';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { isoDay } from '@/lib/text/format-date';
import { siteUrl } from '@/lib/content/site';

/** Every page there is. A date stands only where the content states one: a guessed one teaches crawlers to ignore them all. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { publications } = await loadBibliography();
  const published = posts.filter((post) => !post.draft);
  const newest = published
    .map((post) => isoDay(post.updated ?? post.date))
    .sort()
    .at(-1);
  const entry = (path: string, day?: string) => ({
    url: absoluteUrl(siteUrl, path),
    ...(day && { lastModified: day }),
  });
  return [
    entry(addresses.home, newest),
    entry(addresses.cv, isoDay(cv.updated)),
    entry(addresses.publications),
    ...publications.map(({ key }) => entry(addresses.publication(key))),
    entry(addresses.research),
    ...topics.map(({ slug }) => entry(addresses.topic(slug))),
    entry(addresses.blog, newest),
    ...published.map((post) => entry(addresses.post(post.slug), isoDay(post.updated ?? post.date))),
    entry(addresses.projects),
    ...projects.map(({ slug }) => entry(addresses.project(slug))),
    entry(addresses.feeds),
    entry(addresses.search),
  ];
}
