import { isoDay } from '@/lib/text/format-date';
import { absoluteUrl, addresses } from './addresses';
import { orcidUrl } from './profiles';
import { personId, toPersonNode, websiteId, withoutEmpty, type PersonFacts, type SchemaNode } from './structured-data';

export interface PostFacts {
  slug: string;
  title: string;
  description: string;
  date: string;
  updated?: string;
  topics: readonly { slug: string; title: string }[];
  words?: number;
  language: string;
  licence?: { url: string } | undefined;
  /** Where its cover is served. */
  coverUrl?: string | undefined;
}

/** An author of a write-up; of the owner all else is known. */
export interface AuthorFacts {
  name: string;
  isOwner: boolean;
  givenName?: string;
  familyName?: string;
  orcid?: string;
  /** Home page elsewhere. */
  url?: string;
  /** The page about them on this site. */
  page?: string;
  affiliation?: string;
  affiliationUrl?: string;
  ror?: string;
  roles?: readonly string[];
}

/** An author of a write-up who is not the owner: the same `@id` as on the page about them, where there is one. */
function toAuthorNode(author: AuthorFacts, siteUrl: string): SchemaNode {
  const { page, url, orcid, affiliation, affiliationUrl, ror } = author;
  const here = page && absoluteUrl(siteUrl, page);
  const sameAs = [orcid && orcidUrl(orcid), here && url].filter(Boolean);
  return withoutEmpty({
    '@type': 'Person',
    '@id': here && `${here}#person`,
    name: author.name,
    givenName: author.givenName,
    familyName: author.familyName,
    url: here ?? url,
    affiliation:
      affiliation && withoutEmpty({ '@type': 'Organization', '@id': ror, name: affiliation, url: affiliationUrl }),
    sameAs: sameAs.length > 0 ? sameAs : undefined,
  });
}

/** What an author did, as schema.org's Role around the name. */
const toRoleNode = ({ name, roles = [] }: AuthorFacts): SchemaNode => ({
  '@type': 'Role',
  roleName: [...roles],
  contributor: { '@type': 'Person', name },
});

/** A write-up as a BlogPosting; dates carry a zone, as Google's Article page asks. */
export function toBlogPostingNode(
  post: PostFacts,
  owner: PersonFacts,
  siteUrl: string,
  authors: readonly AuthorFacts[] = [{ name: owner.name, isOwner: true }],
): SchemaNode {
  const withRoles = authors.filter(({ roles = [] }) => roles.length > 0);
  const url = absoluteUrl(siteUrl, addresses.post(post.slug));
  return withoutEmpty({
    '@type': 'BlogPosting',
    '@id': `${url}#post`,
    url,
    mainEntityOfPage: url,
    headline: post.title,
    description: post.description,
    image: [
      ...(post.coverUrl ? [absoluteUrl(siteUrl, post.coverUrl)] : []),
      absoluteUrl(siteUrl, addresses.card(addresses.post(post.slug))),
    ],
    datePublished: zonedDay(post.date),
    dateModified: zonedDay(post.updated ?? post.date),
    inLanguage: post.language,
    wordCount: post.words,
    about: post.topics.map(({ slug, title }) => ({
      '@type': 'Thing',
      name: title,
      url: absoluteUrl(siteUrl, addresses.topic(slug)),
    })),
    author: authors.map((author) => (author.isOwner ? toPersonNode(owner, siteUrl) : toAuthorNode(author, siteUrl))),
    contributor: withRoles.length > 0 ? withRoles.map(toRoleNode) : undefined,
    license: post.licence?.url,
    publisher: { '@id': personId(siteUrl) },
    isPartOf: { '@id': websiteId(siteUrl) },
  });
}

/** Midnight UTC of a day, with its zone; a full timestamp is kept to the day, because authors give days. */
function zonedDay(iso: string): string {
  return `${isoDay(iso)}T00:00:00Z`;
}
