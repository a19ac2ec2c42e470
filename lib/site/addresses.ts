/** Every address of the site, built in one place. All are paths without a trailing slash. */
export const addresses = {
  home: '/',
  cv: '/cv',
  cvPdf: '/cv.pdf',
  publications: '/publications',
  publication: (key: string) => `/publications/${encodeURIComponent(key)}`,
  research: '/research',
  topic: (slug: string) => `/research/${slug}`,
  blog: '/blog',
  post: (slug: string) => `/blog/${slug}`,
  project: (slug: string) => `/projects/${slug}`,
  projects: '/projects',
  search: '/search',
  feeds: '/feeds',
  feed: '/feed.xml',
} as const;

/** The absolute form of a path, for feeds, metadata and anything else that leaves the site. */
export function absoluteUrl(siteUrl: string, path: string): string {
  return new URL(path, siteUrl).href;
}
