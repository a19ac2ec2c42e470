import { speculationRulesAddress } from '@/lib/http/response-headers';
import { basePathOf } from '@/lib/site/site-url';
import type { MadeFile } from '@/lib/http/manifest';

/**
 * The rules by which browsers fetch ahead: a page of this site that the reader points at is prepared before the click.
 * Files (a dot in the last segment), downloads and queries are left alone.
 */
const speculationRules = (basePath: string) => ({
  prerender: [
    {
      source: 'document',
      where: {
        and: [
          { href_matches: `${basePath}/*` },
          { not: { href_matches: `${basePath}/*.*` } },
          { not: { href_matches: `${basePath}/*\\?*` } },
          { not: { selector_matches: '[download], [rel~="external"], [rel~="nofollow"], [target="_blank"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});

export interface Contact {
  /** Without it, whoever found a fault is led to the home page. */
  email?: string;
  /** BCP 47 language of the site. */
  language: string;
  /** The DID of a Bluesky account whose handle is the site's domain. */
  blueskyDid?: string;
}

/**
 * security.txt (RFC 9116). Its date of expiry is asked for by the standard and must not depend on the day of the build:
 * it is a year after the newest date in the content, so it is renewed by writing.
 */
export function securityText({ email, language }: Contact, siteUrl: string, lastChange: string): string {
  const expires = new Date(`${lastChange}T00:00:00Z`);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  return [
    `Contact: ${email ? `mailto:${email}` : `${siteUrl}/`}`,
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
      body: JSON.stringify(speculationRules(basePathOf(siteUrl))),
      mediaType: 'application/speculationrules+json',
    },
    // https://atproto.com/specs/handle#handle-resolution
    ...(contact.blueskyDid
      ? [{ address: '/.well-known/atproto-did', body: contact.blueskyDid, mediaType: 'text/plain; charset=utf-8' }]
      : []),
  ];
}
