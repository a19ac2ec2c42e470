import { addresses, absoluteUrl } from './addresses';
import { isoDay } from '@/lib/text/format-date';

export interface CitedPost {
  slug: string;
  title: string;
  date: string;
  updated?: string;
  description: string;
  /** Titles of its topics. */
  keywords: readonly string[];
  language: string;
  doi?: string;
  /** The works that it cites, each in Highwire's words. */
  references?: readonly string[];
}

export interface CitedAuthor {
  givenName: string;
  familyName: string;
}

/**
 * Highwire and Dublin Core tags of a write-up, as Next's `metadata.other` takes them (an array is one tag for each value).
 * Zotero files a page as a blog post only when all of `og:type` = article (see `toPageMetadata`), `DC.type` = blogPost and the
 * `citation_*` tags stand together; without `DC.type` it becomes a journal article, with JSON-LD alone a web page without authors.
 * Names are family-first: "Jan van der Berg" would be split before "Berg".
 */
export function toCitationMeta(
  post: CitedPost,
  authors: readonly CitedAuthor[],
  siteUrl: string,
): Record<string, string | string[]> {
  const url = absoluteUrl(siteUrl, addresses.post(post.slug));
  const names = authors.map(({ givenName, familyName }) => (givenName ? `${familyName}, ${givenName}` : familyName));
  return {
    'DC.type': 'blogPost',
    'DC.title': post.title,
    'DC.creator': names,
    'DC.date': isoDay(post.date),
    'DC.language': post.language,
    citation_title: post.title,
    citation_author: names,
    citation_publication_date: slashedDay(post.date),
    citation_online_date: slashedDay(post.updated ?? post.date),
    citation_public_url: url,
    citation_abstract_html_url: url,
    citation_pdf_url: absoluteUrl(siteUrl, addresses.paper(addresses.post(post.slug))),
    ...(post.doi && { citation_doi: post.doi }),
    citation_language: post.language,
    citation_keywords: [...post.keywords],
    citation_abstract: post.description,
    citation_reference: [...(post.references ?? [])],
  };
}

/** Google Scholar's form of a day, "2026/11/12". */
export function slashedDay(iso: string): string {
  return isoDay(iso).replaceAll('-', '/');
}
