import type { ContentFile } from '../front-matter';
import { isRecord } from '../front-matter';
import type { Problem } from '../problem';
import type { Content } from '../store';
import { isAddress, isOrcid } from './identifiers';
import { whatIsWrong } from '@/lib/site/site-url';

/** Values of the profile that have the right type and still cannot be what they stand for; every page is made of them. */
export function checkProfile({ documents }: Content): Problem[] {
  const profile = documents.find(({ path }) => path === 'profile.mdx');
  if (!profile) return [];
  const { website, language, email, orcid, links, people, timeZone, blueskyDid, fediverse } = profile.data;
  return [
    ...(typeof website === 'string' ? checkWebsite(profile, website) : []),
    ...check(profile, ['language'], language, isLanguage, 'is no language', 'write a BCP 47 tag: en-GB, de, zh-Hant'),
    ...check(
      profile,
      ['email'],
      email,
      (text) => /^[^\s@]+@[^\s@]+$/.test(text),
      'is no e-mail address',
      'write name@example.org',
    ),
    ...check(profile, ['orcid'], orcid, isOrcid, 'is no ORCID iD', 'write 0000-0000-0000-0000, as orcid.org prints it'),
    ...check(profile, ['timeZone'], timeZone, isTimeZone, 'is no time zone', 'write its IANA name: Europe/London'),
    ...check(
      profile,
      ['blueskyDid'],
      blueskyDid,
      (text) => /^did:(?:plc:[a-z2-7]{24}|web:[\w.-]+)$/.test(text),
      'is no DID',
      'write did:plc:…, as the settings of Bluesky print it',
    ),
    ...check(
      profile,
      ['fediverse'],
      fediverse,
      (text) => /^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/.test(text),
      'is no account of the fediverse',
      'write @name@server',
    ),
    ...listed(links).flatMap((link, index) =>
      check(profile, ['links', index, 'url'], link.url, isAddress, 'is no address', 'write https://… or mailto:…'),
    ),
    ...listed(people).flatMap((person, index) =>
      check(profile, ['people', index, 'url'], person.url, isAddress, 'is no address', 'write https://…'),
    ),
    ...listed(people).flatMap((person, index) =>
      check(
        profile,
        ['people', index, 'orcid'],
        person.orcid,
        isOrcid,
        'is no ORCID iD',
        'write 0000-0000-0000-0000, as orcid.org prints it',
      ),
    ),
  ];
}

function checkWebsite(profile: ContentFile, website: string): Problem[] {
  const wrong = whatIsWrong(website);
  return wrong ? [problem(profile, ['website'], website, wrong.message, wrong.mend)] : [];
}

function check(
  profile: ContentFile,
  path: (string | number)[],
  value: unknown,
  isRight: (text: string) => boolean,
  message: string,
  mend: string,
): Problem[] {
  return typeof value !== 'string' || isRight(value) ? [] : [problem(profile, path, value, message, mend)];
}

function problem(
  profile: ContentFile,
  path: (string | number)[],
  value: string,
  message: string,
  mend: string,
): Problem {
  return {
    file: profile.file,
    line: profile.lineOf(path),
    message: `has "${value}" as "${path.join('.')}", which ${message}`,
    mend,
    severity: 'error',
  };
}

function listed(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map((item: unknown) => (isRecord(item) ? item : {})) : [];
}

/** Well formed, and of a language by its ISO code: the typesetter and hyphenation know no others. */
function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
