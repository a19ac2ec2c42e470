import { absoluteUrl } from './addresses';
import { orcidUrl } from './profiles';
import { withoutEmpty, type SchemaNode } from './structured-data';

/** Who someone is, where they work and where they are found. */
export interface PersonRecord {
  name: string;
  orcid?: string;
  /** Home page elsewhere. */
  url?: string;
  /** The page about them on this site. */
  page?: string;
  affiliation?: string;
  affiliationUrl?: string;
  /** Of the affiliation: https://ror.org/…. */
  ror?: string;
}

/** Someone who is not the owner, as far as is known. */
interface OtherPerson extends PersonRecord {
  aliases?: readonly string[];
  givenName?: string;
  familyName?: string;
  role?: string;
  description?: string;
}

/** Someone who is not the owner as a schema.org Person: wherever they are named, with the `@id` of the page about them, where there is one. */
export function toOtherPersonNode(person: OtherPerson, siteUrl: string): SchemaNode {
  const { name, aliases, page, url, orcid, affiliation, affiliationUrl, ror } = person;
  const here = page && absoluteUrl(siteUrl, page);
  const sameAs = [orcid && orcidUrl(orcid), here && url].filter(Boolean);
  return withoutEmpty({
    '@type': 'Person',
    '@id': here && `${here}#person`,
    name,
    alternateName: aliases?.length ? aliases : undefined,
    givenName: person.givenName,
    familyName: person.familyName,
    jobTitle: person.role,
    description: person.description,
    url: here ?? url,
    affiliation:
      affiliation && withoutEmpty({ '@type': 'Organization', '@id': ror, name: affiliation, url: affiliationUrl }),
    sameAs: sameAs.length > 0 ? sameAs : undefined,
  });
}
