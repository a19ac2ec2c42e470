import { readFile } from 'node:fs/promises';
import { speculationRulesAddress } from '@/lib/http/response-headers';
import { listFiles } from '../next/next-output';
import type { MadeFile } from '@/lib/http/manifest';

/**
 * The rules by which browsers fetch ahead: a page of this site that the reader points at is prepared before the click.
 * Files (a dot in the last segment), downloads and queries are left alone.
 */
const speculationRules = {
  prerender: [
    {
      source: 'document',
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/*.*' } },
          { not: { href_matches: '/*\\?*' } },
          { not: { selector_matches: '[download], [rel~="external"], [rel~="nofollow"], [target="_blank"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

export interface Contact {
  email: string;
  /** BCP 47 language of the site. */
  language: string;
}

/**
 * security.txt (RFC 9116). Its date of expiry is asked for by the standard and must not depend on the day of the build:
 * it is a year after the newest date in the content, so it is renewed by writing.
 */
export function securityText({ email, language }: Contact, siteUrl: string, lastChange: string): string {
  const expires = new Date(`${lastChange}T00:00:00Z`);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  return [
    `Contact: mailto:${email}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    `Preferred-Languages: ${language.split('-')[0]}`,
    `Canonical: ${siteUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}

export function wellKnownFiles(contact: Contact, siteUrl: string, lastChange: string): MadeFile[] {
  return [
    {
      address: '/.well-known/security.txt',
      body: securityText(contact, siteUrl, lastChange),
      mediaType: 'text/plain; charset=utf-8',
    },
    {
      address: speculationRulesAddress,
      body: JSON.stringify(speculationRules),
      mediaType: 'application/speculationrules+json',
    },
  ];
}

/** The newest day that the front matter of the content names; drafts and future days count like any other. */
export async function lastChangeOf(contentDirectory: string): Promise<string> {
  const files = (await listFiles(contentDirectory)).filter((path) => path.endsWith('.mdx'));
  const days = await Promise.all(files.map(async (path) => frontMatterDays(await readFile(path, 'utf8'))));
  const newest = days.flat().sort().at(-1);
  if (!newest)
    throw new Error(
      `No date in ${contentDirectory}: give the CV or a post its day of last change ("updated: 2026-01-31").`,
    );
  return newest;
}

function frontMatterDays(source: string): string[] {
  const matter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
  return [...matter.matchAll(/\b(?:date|updated)\s*:\s*["']?(\d{4}-\d{2}-\d{2})/g)].map(([, day]) => day!);
}
