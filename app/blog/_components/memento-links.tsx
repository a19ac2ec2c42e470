import { siteUrl } from '@/lib/content/site';
import { mementoLinks } from '@/lib/site/revisions';

/** The links between the texts of a post for programs (RFC 7089); the Link header is read from them. */
export function MementoLinks({ slug, isKept }: { slug: string; isKept: boolean }) {
  return mementoLinks(slug, siteUrl, isKept).map(({ rel, href, type }) => (
    <link key={rel} rel={rel} href={href} type={type} />
  ));
}
