import { expect, it } from 'vitest';
import { formatProblem } from '../problem';
import { contentOfTexts } from '../store';
import { checkLanguages } from './check-languages';
import { checkProfile } from './check-profile';

function check(lines: string): string[] {
  const content = contentOfTexts('content', { 'profile.mdx': `---\n${lines}\n---\n` });
  return [...checkProfile(content), ...checkLanguages(content)].map(formatProblem);
}

it('accepts a whole profile', () => {
  const links =
    'links:\n  - { label: Mail, url: "mailto:a@b.org" }\n  - { label: GitHub, url: "https://github.com/a" }';
  expect(
    check(`website: https://a.org\nlanguage: zh-Hant\nemail: a@b.org\norcid: 0000-0002-1825-0097\n${links}`),
  ).toEqual([]);
  expect(check('orcid: 0000-0002-1694-233X\nlanguage: de')).toEqual([]);
});

it('accepts accounts elsewhere and a time zone', () => {
  const lines = [
    'timeZone: Europe/London',
    'blueskyDid: "did:plc:ewvi7nxzyoun6zhxrhs64oiz"',
    'fediverse: "@ada@social.example.org"',
  ];
  expect(check(lines.join('\n'))).toEqual([]);
});

it.each([
  ['timeZone: GMT+25', 'has "GMT+25" as "timeZone", which is no time zone; write its IANA name: Europe/London'],
  [
    'blueskyDid: ada.bsky.social',
    'has "ada.bsky.social" as "blueskyDid", which is no DID; write did:plc:…, as the settings of Bluesky print it',
  ],
  [
    'fediverse: ada@example.org',
    'has "ada@example.org" as "fediverse", which is no account of the fediverse; write @name@server',
  ],
  ['website: emmy', 'has "emmy" as "website", which is no absolute address; write one: https://example.org'],
  ['language: German', 'has "German" as "language", which is no language; write a BCP 47 tag: en-GB, de, zh-Hant'],
  ['language: en_GB', 'has "en_GB" as "language", which is no language; write a BCP 47 tag: en-GB, de, zh-Hant'],
  ['email: a at b', 'has "a at b" as "email", which is no e-mail address; write name@example.org'],
  [
    'orcid: 0000-0002-1825-0098',
    'has "0000-0002-1825-0098" as "orcid", which is no ORCID iD; write 0000-0000-0000-0000, as orcid.org prints it',
  ],
  [
    'links:\n  - { label: X, url: github.com/a }',
    'has "github.com/a" as "links.0.url", which is no address; write https://… or mailto:…',
  ],
])('refuses %s', (lines, message) => {
  expect(check(lines)).toEqual([`content/profile.mdx:${lines.includes('\n') ? 3 : 2} ${message}`]);
});
