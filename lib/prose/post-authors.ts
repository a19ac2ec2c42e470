import { findPerson, isPerson, type KnownPerson, type People } from '@/lib/bibliography/works/person';
import type { Post, Profile } from '@/lib/content/documents';
import type { AuthorFacts } from '@/lib/site/post-node';
import { withoutEmpty } from '@/lib/site/structured-data';
import { readingOrder, splitName } from '@/lib/text/split-name';

/** Someone who wrote a post: the owner, someone with a page here, or a guest. The name is in reading order. */
export interface PostAuthor extends AuthorFacts {
  givenName: string;
  familyName: string;
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
    ...withoutEmpty({ orcid, affiliation, affiliationUrl }),
    ...withoutEmpty({ affiliation: author.affiliation, ror: author.ror }),
  };
}

function toOther({ roles = [], ...author }: Written, name: string, known: Partial<KnownPerson> = {}): PostAuthor {
  const { orcid, affiliation, url, ror } = author;
  return {
    name,
    ...splitName(author.name),
    isOwner: false,
    roles,
    ...withoutEmpty({
      orcid: known.orcid,
      url: known.url,
      page: known.page,
      affiliation: known.affiliation,
      affiliationUrl: known.affiliationUrl,
      ror: known.ror,
    }),
    ...withoutEmpty({ orcid, affiliation, url, ror }),
  };
}
