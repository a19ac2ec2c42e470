import { bibliographyOf } from '@/lib/bibliography/bibliography';
import { toSiteContent, type SiteContent } from '@/lib/build/from-pages/site-content';
import { toDocuments } from '@/lib/content/documents';
import { siteSchema } from '@/lib/content/site-schema';
import { contentOfTexts } from '@/lib/content/store';

/** The owner of the sites that tests make. */
export const smallProfile = `---
name: Ada Lovelace
givenName: Ada
familyName: Lovelace
role: Analyst
affiliation: Analytical Society
place: London
email: ada@example.org
website: https://example.org
links: []
description: Wrote notes.
language: en-GB
---
`;

/** What a build knows of a small content folder: a profile and these texts besides. */
export function smallSite(texts: Readonly<Record<string, string>> = {}): SiteContent {
  const content = contentOfTexts('content', { 'profile.mdx': smallProfile, ...texts });
  return toSiteContent(toDocuments(content, siteSchema), bibliographyOf(content).publications);
}

/** A post of that day. */
export const postOf = (date: string, lines = ''): string =>
  `---\ntitle: "On ${date}"\ndescription: d\ndate: ${date}\ntopics: [engines]\n${lines}---\nText.`;

export const engines = '---\ntitle: Engines\nshort: Engines\ndescription: Of engines.\norder: 1\n---\n';
