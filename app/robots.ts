import type { MetadataRoute } from 'next';
import { absoluteUrl } from '@/lib/site/addresses';
import { siteUrl } from '@/lib/content/site';

/**
 * Everything is public and may be read by anyone, programs that learn from text included: it is written to be read and cited.
 * Answers of the search are left out, because they are only the pages again.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: '/search?' },
    sitemap: absoluteUrl(siteUrl, '/sitemap.xml'),
  };
}
