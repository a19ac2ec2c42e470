import { profileOf, type ContentFile } from '../front-matter';
import { isRecord } from '../is-record';
import type { Problem } from '../problem';
import type { Content } from '../store';
import { addressRule, checkIdentifiers, checkRule, orcidRule, wrongValue, type Rule } from './identifiers';
import { whatIsWrong } from '@/lib/site/site-url';

/** Fields of the profile that are more than a text. */
const rules: Record<string, Rule> = {
  email: {
    isRight: (text) => /^[^\s@]+@[^\s@]+$/.test(text),
    message: 'is no e-mail address',
    mend: 'write name@example.org',
  },
  orcid: orcidRule,
  timeZone: { isRight: isTimeZone, message: 'is no time zone', mend: 'write its IANA name: Europe/London' },
  blueskyDid: {
    isRight: (text) => /^did:(?:plc:[a-z2-7]{24}|web:[\w.-]+)$/.test(text),
    message: 'is no DID',
    mend: 'write did:plc:…, as the settings of Bluesky print it',
  },
  fediverse: {
    isRight: (text) => /^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/.test(text),
    message: 'is no account of the fediverse',
    mend: 'write @name@server',
  },
};

const linkRule: Rule = { ...addressRule, mend: 'write https://… or mailto:…' };

/** Values of the profile that have the right type and still cannot be what they stand for; every page is made of them. */
export function checkProfile({ documents }: Content): Problem[] {
  const profile = profileOf(documents);
  if (!profile) return [];
  const { data } = profile;
  return [
    ...checkWebsite(profile),
    ...Object.entries(rules).flatMap(([field, rule]) => checkRule(profile, [field], data[field], rule)),
    ...listed(data.links).flatMap((link, index) => checkRule(profile, ['links', index, 'url'], link.url, linkRule)),
    ...listed(data.people).flatMap((person, index) => checkIdentifiers(profile, person, ['people', index])),
  ];
}

function checkWebsite(profile: ContentFile): Problem[] {
  const { website } = profile.data;
  const wrong = typeof website === 'string' && whatIsWrong(website);
  return wrong ? [wrongValue(profile, ['website'], website, wrong)] : [];
}

function listed(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map((item: unknown) => (isRecord(item) ? item : {})) : [];
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
