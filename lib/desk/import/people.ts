import { asRecord, asText, firstText, given } from './front-matter';

/** Profiles elsewhere, by what templates call them: label, and the address that a user name makes. */
const networks: Record<string, [label: string, address: string]> = {
  github: ['GitHub', 'https://github.com/'],
  gitlab: ['GitLab', 'https://gitlab.com/'],
  linkedin: ['LinkedIn', 'https://www.linkedin.com/in/'],
  twitter: ['X', 'https://x.com/'],
  x: ['X', 'https://x.com/'],
  bluesky: ['Bluesky', 'https://bsky.app/profile/'],
  researchgate: ['ResearchGate', 'https://www.researchgate.net/profile/'],
  mastodon: ['Mastodon', ''],
  stackoverflow: ['Stack Overflow', 'https://stackoverflow.com/users/'],
  youtube: ['YouTube', 'https://www.youtube.com/'],
  dblp: ['DBLP', ''],
  pubmed: ['PubMed', ''],
  semanticscholar: ['Semantic Scholar', 'https://www.semanticscholar.org/author/'],
};

/** Names of a template's fields for a network: github_username, linkedin_username, dblp_url. */
const nameOfNetwork = (field: string): string =>
  field
    .toLowerCase()
    .replace(/_?(?:username|userid|url|handle|profile)$|_id$/, '')
    .replace(/_/g, '');

export interface SocialFacts {
  links: { label: string; url: string }[];
  orcid?: string;
  scholar?: string;
}

/** Profiles elsewhere among a template's fields, each a user name or a whole address. */
export function socialFacts(fields: Record<string, unknown>): SocialFacts {
  const facts: SocialFacts = { links: [] };
  for (const [field, value] of Object.entries(fields)) {
    const text = asText(value);
    const network = nameOfNetwork(field);
    if (!text) continue;
    if (network === 'orcid') facts.orcid = orcidIn(text);
    else if (network === 'scholar' || network === 'googlescholar')
      facts.scholar = /[?&]user=([\w-]+)/.exec(text)?.[1] ?? (/^[\w-]+$/.test(text) ? text : undefined);
    else if (networks[network]) {
      const [label, address] = networks[network];
      const url = /^https?:/.test(text) ? text : address && address + text.replace(/^@/, '');
      if (url && URL.canParse(url)) facts.links.push({ label, url });
    }
  }
  return given(facts as unknown as Record<string, unknown>) as unknown as SocialFacts & { links: SocialFacts['links'] };
}

/** The iD in a text: of its address, or alone. */
export const orcidIn = (text: string): string | undefined => /(?:\d{4}-){3}\d{3}[\dX]/.exec(text)?.[0];

/** An address that mail goes to; "ada [at] example [dot] org" is one. */
export function mailIn(value: unknown): string | undefined {
  const plain = asText(value)
    ?.replace(/^mailto:/, '')
    .replace(/\s*[[(]\s*at\s*[\])]\s*/gi, '@')
    .replace(/\s*[[(]\s*dot\s*[\])]\s*/gi, '.');
  return plain && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(plain) ? plain : undefined;
}

/** An address of the web; undefined for anything else. */
export function webAddress(value: unknown): string | undefined {
  const text = asText(value);
  return text && URL.canParse(text) && /^https?:/.test(text) ? text : undefined;
}

/** The institution of a person: a text, or the name of the first of a list. */
export const institutionOf = (value: unknown): string | undefined =>
  firstText(value, asRecord(Array.isArray(value) ? (value as unknown[])[0] : value).name);
