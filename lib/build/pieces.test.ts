import { describe, expect, it } from 'vitest';
import { linkHeader } from '@/lib/pages/signposting';
import { tokenizeHtml } from '@/lib/html/html-tokens';
import { mergeSheets } from '@/lib/pages/style-sheets';
import { securityText, wellKnownFiles } from './tree/well-known';

describe('linkHeader', () => {
  it('says in the header what the head says', () => {
    const head =
      '<head><link rel="author" href="https://orcid.org/0"/><link rel="cite-as" href="https://doi.org/10.1/x"/><link rel="describedby" type="application/x-bibtex" href="https://e.org/x.bib"/><link rel="icon" href="/i"/></head>';
    expect(linkHeader(tokenizeHtml(head))).toBe(
      '<https://orcid.org/0>; rel="author", <https://doi.org/10.1/x>; rel="cite-as", <https://e.org/x.bib>; rel="describedby"; type="application/x-bibtex"',
    );
  });
  it('is not sent for a page that only names its author', () => {
    expect(linkHeader(tokenizeHtml('<head><link rel="author" href="https://e.org"/></head>'))).toBeUndefined();
  });
});

describe('mergeSheets', () => {
  const face = '@font-face { font-family: X; src: url("/assets/fonts/x.woff2") }';
  const sheets = new Map([
    ['/a.css', `${face}a{}`],
    ['/b.css', 'b{}'],
  ]);
  it('makes one file of a page’s sheets, with the subset faces in place of the whole ones', () => {
    const { files, addresses } = mergeSheets(
      sheets,
      [['/a.css', '/b.css']],
      { faces: '@font-face{sub}', looks: ':root{}' },
      (set) => (set.includes(' ') ? '.s1{}' : ''),
      '',
    );
    expect(files.get(addresses['/a.css /b.css']!)).toBe('@font-face{sub}a{}b{}:root{}.s1{}');
    expect(files.get(addresses['/b.css']!)).toBe('b{}');
  });
  it('stops at a sheet that the build does not have', () => {
    expect(() => mergeSheets(sheets, [['/c.css']], { faces: '', looks: '' }, () => '', '')).toThrow('/c.css');
  });
});

it('securityText expires a year after the newest date of the content, whatever the day of the build', () => {
  expect(securityText({ email: 'a@b.org', language: 'en-GB' }, 'https://e.org', '2026-10-30')).toBe(
    'Contact: mailto:a@b.org\nExpires: 2027-10-30T00:00:00Z\nPreferred-Languages: en\nCanonical: https://e.org/.well-known/security.txt\n',
  );
});

it('a Bluesky account has the domain for its handle where the profile names it', () => {
  const filesOf = (blueskyDid?: string) =>
    wellKnownFiles({ language: 'en', ...(blueskyDid && { blueskyDid }) }, 'https://e.org', '2026-10-30');
  const did = 'did:plc:ewvi7nxzyoun6zhxrhs64oiz';
  expect(filesOf(did).find(({ address }) => address === '/.well-known/atproto-did')?.body).toBe(did);
  expect(filesOf().map(({ address }) => address)).not.toContain('/.well-known/atproto-did');
});
