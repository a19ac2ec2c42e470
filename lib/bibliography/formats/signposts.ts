import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { orcidUrl } from '@/lib/site/profiles';
import { isSafeAddress } from '../works/describe';
import { pdfOf } from '../works/links';
import { doiUrl } from '@/lib/text/doi';
import { authorsOf, type People } from '../works/person';
import { schemaTypeOf } from './scholarly-article';
import type { Work } from '../works/types';
import { descriptionsOf } from './work-formats';

/** A typed link of a work's page, as HTML, the HTTP Link header and the linkset all give it. */
export interface Signpost {
  rel: string;
  href: string;
  type?: string;
}

/**
 * FAIR Signposting, level 1 (https://signposting.org/FAIR/): where the persistent id is, what kind of thing the page is about,
 * who wrote it, where its metadata and its PDF are. Level 2's linkset is named by the last link.
 */
export function signpostsOf(work: Work, people: People, siteUrl: string): Signpost[] {
  const { entry } = work;
  const page = addresses.publication(work.key);
  const pdf = pdfOf(entry);
  const authors = namedAuthors(work, people, siteUrl).flatMap(({ url }) => (url ? [url] : []));
  return [
    ...(entry.csl.DOI ? [{ rel: 'cite-as', href: doiUrl(entry.csl.DOI) }] : []),
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: `https://schema.org/${schemaTypeOf(entry)}` },
    ...authors.map((href) => ({ rel: 'author', href })),
    ...descriptionsOf(entry).map(({ ending, mediaType }) => ({
      rel: 'describedby',
      href: absoluteUrl(siteUrl, `${page}.${ending}`),
      type: mediaType,
    })),
    ...(pdf && isSafeAddress(pdf) ? [{ rel: 'item', href: absoluteUrl(siteUrl, pdf), type: 'application/pdf' }] : []),
    { rel: 'linkset', href: absoluteUrl(siteUrl, `${page}.linkset.json`), type: 'application/linkset+json' },
  ];
}

/** Every author with the address that says who it is, where one is known: an ORCID iD, a page, for the owner this site. */
export function namedAuthors({ entry }: Work, people: People, siteUrl: string): { name: string; url?: string }[] {
  return authorsOf(entry, people).authors.map(({ name, orcid, url, isOwner }) => {
    const address = orcid ? orcidUrl(orcid) : isOwner ? siteUrl : url;
    return { name, ...(address && { url: address }) };
  });
}

/** The same links as RFC 9264 JSON, with the way back from each description and the PDF to the page. */
export function formatLinkset(work: Work, people: People, siteUrl: string): string {
  const anchor = absoluteUrl(siteUrl, addresses.publication(work.key));
  const links = signpostsOf(work, people, siteUrl).filter(({ rel }) => rel !== 'linkset');
  const context: Record<string, unknown> = { anchor };
  for (const { rel, href, type } of links) {
    const targets = (context[rel] ??= []) as object[];
    targets.push({ href, ...(type && { type }) });
  }
  const back = links.filter(({ rel }) => rel === 'describedby' || rel === 'item');
  const contexts = back.map(({ rel, href }) => ({
    anchor: href,
    [rel === 'item' ? 'collection' : 'describes']: [{ href: anchor, type: 'text/html' }],
  }));
  return `${JSON.stringify({ linkset: [context, ...contexts] }, null, 2)}\n`;
}
