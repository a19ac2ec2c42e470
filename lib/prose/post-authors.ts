import { findPerson, isPerson, type KnownPerson, type People } from '@/lib/bibliography/works/person';
import type { Post, Profile } from '@/lib/content/documents';
import { readingOrder, splitName, type NameParts } from '@/lib/text/split-name';

/** Someone who wrote a post: the owner, someone with a page here, or a guest. */
export interface PostAuthor extends NameParts {
  /** In reading order. */
  name: string;
  isOwner: boolean;
  orcid?: string;
  /** Home page elsewhere. */
  url?: string;
  /** The page about them on this site. */
  page?: string;
  affiliation?: string;
  affiliationUrl?: string;
  ror?: string;
  roles: readonly string[];
}

type Written = NonNullable<Post['authors']>[number];
type OwnerFacts = Pick<Profile, 'name' | 'givenName' | 'familyName'> & Partial<Profile>;

/** The authors of a post in their order; of a post that names none, the owner. What the post says of one goes before what is known. */
export function postAuthors(post: Pick<Post, 'authors'>, owner: OwnerFacts, people: People): PostAuthor[] {
  const written = post.authors?.length ? post.authors : [{ name: owner.name }];
  return written.map((author) => {
    const name = readingOrder(author.name);
    return isPerson(name, people.owner) ? toOwner(author, owner) : toOther(author, name, findPerson(name, people));
  });
}

function toOwner({ roles = [], ...author }: Written, owner: OwnerFacts): PostAuthor {
  const { name, givenName, familyName, orcid, affiliation, affiliationUrl } = owner;
  return {
    name,
    givenName,
    familyName,
    isOwner: true,
    roles,
    ...given({ orcid, affiliation, affiliationUrl }),
    ...given({ affiliation: author.affiliation, ror: author.ror }),
  };
}

function toOther({ roles = [], ...author }: Written, name: string, known: Partial<KnownPerson> = {}): PostAuthor {
  const { orcid, affiliation, url, ror } = author;
  return {
    name,
    ...splitName(author.name),
    isOwner: false,
    roles,
    ...given({
      orcid: known.orcid,
      url: known.url,
      page: known.page,
      affiliation: known.affiliation,
      affiliationUrl: known.affiliationUrl,
      ror: known.ror,
    }),
    ...given({ orcid, affiliation, url, ror }),
  };
}

/** What of these there is. */
const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as {
    [Name in keyof Fields]?: NonNullable<Fields[Name]>;
  };
