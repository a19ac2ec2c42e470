import { addresses, absoluteUrl } from './addresses';
import { profilesOf, type ProfileLink } from './profiles';

/** One schema.org node; nodes name each other by `@id`, so that the same person is the same thing on every page. */
export type SchemaNode = { '@type': string; '@id'?: string } & Record<string, unknown>;

export interface PersonFacts {
  name: string;
  givenName?: string;
  familyName?: string;
  role?: string;
  affiliation?: string;
  affiliationUrl?: string;
  orcid?: string;
  scholar?: string;
  description?: string;
  links?: readonly ProfileLink[];
}

/** Stable identifiers of the two things that every page points at. */
export const personId = (siteUrl: string) => `${siteUrl}/#person`;
export const websiteId = (siteUrl: string) => `${siteUrl}/#website`;

/** The owner as a schema.org Person: profiles elsewhere and the ORCID iD say that they are the same person. */
export function toPersonNode(person: PersonFacts, siteUrl: string): SchemaNode {
  const sameAs = profilesOf(person).flatMap(({ url }) => (/^https?:/.test(url) ? [url] : []));
  return withoutEmpty({
    '@type': 'Person',
    '@id': personId(siteUrl),
    name: person.name,
    givenName: person.givenName,
    familyName: person.familyName,
    url: absoluteUrl(siteUrl, addresses.home),
    jobTitle: person.role,
    description: person.description,
    affiliation:
      person.affiliation &&
      withoutEmpty({ '@type': 'CollegeOrUniversity', name: person.affiliation, url: person.affiliationUrl }),
    sameAs: sameAs.length > 0 ? sameAs : undefined,
  });
}

/** The site, with the address pattern of its search. */
export function toWebSiteNode(
  site: { name: string; description: string; language: string },
  siteUrl: string,
): SchemaNode {
  return {
    '@type': 'WebSite',
    '@id': websiteId(siteUrl),
    name: site.name,
    description: site.description,
    inLanguage: site.language,
    url: absoluteUrl(siteUrl, addresses.home),
    publisher: { '@id': personId(siteUrl) },
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absoluteUrl(siteUrl, addresses.search)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** A page about the owner (home, CV): Google's ProfilePage wants its `mainEntity`. */
export function toProfilePageNode(path: string, name: string, siteUrl: string): SchemaNode {
  const url = absoluteUrl(siteUrl, path);
  return {
    '@type': 'ProfilePage',
    '@id': `${url}#profile`,
    url,
    name,
    mainEntity: { '@id': personId(siteUrl) },
    isPartOf: { '@id': websiteId(siteUrl) },
  };
}

/** The way down to a page, home first; the last crumb is the page itself. */
export function toBreadcrumbNode(crumbs: readonly { name: string; path: string }[], siteUrl: string): SchemaNode {
  const here = crumbs.at(-1)?.path ?? addresses.home;
  return {
    '@type': 'BreadcrumbList',
    '@id': `${absoluteUrl(siteUrl, here)}#breadcrumbs`,
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(siteUrl, path),
    })),
  };
}

/**
 * The text of a `<script type="application/ld+json">`. `<`, `>` and `&` are written as JSON escapes, so that a title with
 * `</script>` or `<!--` in it can not leave the element; U+2028 and U+2029 too, which old parsers take for line ends.
 */
export function formatStructuredData(nodes: readonly SchemaNode[]): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes });
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A node without the properties of which nothing is known. */
export function withoutEmpty<Node extends object>(node: Node): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined && value !== '')) as Node;
}
