/** A profile of the owner's elsewhere. */
export interface ProfileLink {
  label: string;
  url: string;
  /** How it is printed on paper: "/pgimenes". */
  handle?: string;
}

interface Profiles {
  links?: readonly ProfileLink[];
  /** An ORCID iD, bare or as an address. */
  orcid?: string;
  /** A Google Scholar user id, bare or within an address. */
  scholar?: string;
}

/** The owner's profiles elsewhere: the links in their order, then the ORCID iD and Google Scholar unless a link names them already. */
export function profilesOf({ links = [], orcid, scholar }: Profiles): ProfileLink[] {
  const iD = orcid && bareOrcid(orcid);
  const user = scholar && bareScholar(scholar);
  const named = [
    ...(iD ? [{ label: 'ORCID', url: orcidUrl(iD), handle: iD }] : []),
    ...(user ? [{ label: 'Google Scholar', url: scholarUrl(user), handle: user }] : []),
  ];
  return [...links, ...named.filter(({ handle }) => !links.some(({ url }) => url.includes(handle)))];
}

/** An ORCID iD however it was given: 0000-0002-1825-0097, or its address. */
export function bareOrcid(given: string): string {
  return given
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, '')
    .replace(/(?<!\/)\/+$/, '')
    .toUpperCase();
}

/** The address of an ORCID iD, bare or as an address. */
export const orcidUrl = (orcid: string): string => `https://orcid.org/${bareOrcid(orcid)}`;

/** A Google Scholar user id however it was given: 08W3xHQAAAAJ, or the address of the profile. */
export const bareScholar = (given: string): string => /[?&]user=([\w-]+)/.exec(given)?.[1] ?? given.trim();

const scholarUrl = (user: string): string => `https://scholar.google.com/citations?user=${user}`;
