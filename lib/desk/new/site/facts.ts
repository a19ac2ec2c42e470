import { splitName } from '../../sources/split-name';

/** What a new site is begun from. What is not known is left out. */
export interface SiteFacts {
  name: string;
  role: string;
  /** Where the site will stand: https://ada.example.org, or under a path. */
  address: string;
  orcid?: string;
  affiliation?: string;
  place?: string;
  email?: string;
  /** BCP 47 language of the texts. */
  language: string;
}

/** The code that builds the site. */
export interface SiteCode {
  /** Its repository, as git clones it; unknown where this checkout came from nowhere. */
  repository?: string;
  /** What to build with: a tag, "v1.0.0", or a commit. */
  version: string;
}

/** Given and family name, as the profile wants them apart: "Ada", "Lovelace". One name alone is both. */
export function namesOf(name: string): { givenName: string; familyName: string } {
  const { given, family } = splitName({ literal: name });
  return { givenName: given ?? name, familyName: family ?? name };
}
