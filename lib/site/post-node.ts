import { doiUrl } from '@/lib/text/doi';
import { isoDay } from '@/lib/text/format-date';
import { absoluteUrl, addresses } from './addresses';
import { toOtherPersonNode, type PersonRecord } from './other-person';
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
  doi?: string;
  /** The works that it cites. */
  citations?: readonly SchemaNode[];
}

/** An author of a write-up; of the owner all else is known. */
export interface AuthorFacts extends PersonRecord {
  isOwner: boolean;
  givenName?: string;
  familyName?: string;
  roles?: readonly string[];
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
    author: authors.map((author) =>
      author.isOwner ? toPersonNode(owner, siteUrl) : toOtherPersonNode(author, siteUrl),
    ),
    contributor: withRoles.length > 0 ? withRoles.map(toRoleNode) : undefined,
    license: post.licence?.url,
    identifier: post.doi && { '@type': 'PropertyValue', propertyID: 'DOI', value: post.doi, url: doiUrl(post.doi) },
    sameAs: post.doi && doiUrl(post.doi),
    citation: post.citations?.length ? [...post.citations] : undefined,
    publisher: { '@id': personId(siteUrl) },
    isPartOf: { '@id': websiteId(siteUrl) },
  });
}

/** What a write-up tells machines before they read it (https://signposting.org/FAIR/): where it is for good, what it is, under which licence. */
export const postSignposts = ({
  doi,
  licence,
}: Pick<PostFacts, 'doi' | 'licence'>): { rel: string; href: string }[] => [
  ...(doi ? [{ rel: 'cite-as', href: doiUrl(doi) }] : []),
  { rel: 'type', href: 'https://schema.org/BlogPosting' },
  ...(licence ? [{ rel: 'license', href: licence.url }] : []),
];

/** Midnight UTC of a day, with its zone; a full timestamp is kept to the day, because authors give days. */
function zonedDay(iso: string): string {
  return `${isoDay(iso)}T00:00:00Z`;
}
