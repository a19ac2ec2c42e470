import { addresses } from '@/lib/site/addresses';
import type { PersonRecord } from '@/lib/site/other-person';
import { foldName } from '@/lib/text/fold-name';
import { withoutOthers } from '../csl/complete-csl';
import { parseRichText } from '../csl/plain-text';
import type { BibEntry, CslItem, CslName } from '../csl/types';

/** Someone whose spellings are known: the owner, or a co-author with a page. */
export interface KnownPerson extends PersonRecord {
  aliases?: readonly string[];
}

/** Who is who on this site. */
export interface People {
  owner: KnownPerson;
  others: readonly KnownPerson[];
}

/** Who is who: the owner with aliases, those who have a page here, and the co-authors of the profile, whose pages are elsewhere. */
export const peopleOf = (
  profile: KnownPerson & { people?: readonly KnownPerson[] },
  pages: readonly (KnownPerson & { slug: string })[] = [],
): People => ({
  owner: { name: profile.name, aliases: profile.aliases ?? [], ...(profile.orcid && { orcid: profile.orcid }) },
  others: [...pages.map((person) => ({ ...person, page: addresses.person(person.slug) })), ...(profile.people ?? [])],
});

/** The one of these whose name or alias it is, written with or without accents and points; undefined for a stranger. */
export function findPerson(name: string, { others }: People): KnownPerson | undefined {
  const byName = personByName.get(others) ?? indexPersons(others);
  personByName.set(others, byName);
  return byName.get(foldName(name));
}

const personByName = new WeakMap<readonly KnownPerson[], ReadonlyMap<string, KnownPerson>>();

/** Folded name → person; of two who share one, the first. Made once, because a list of authors may hold thousands. */
function indexPersons(persons: readonly KnownPerson[]): ReadonlyMap<string, KnownPerson> {
  const named = persons.flatMap((person) => namesOf(person).map((name) => [foldName(name), person] as const));
  return new Map(named.reverse());
}

const namesOf = ({ name, aliases = [] }: KnownPerson): string[] => [name, ...aliases];

/** An author as a list shows it. */
export interface Author extends Pick<PersonRecord, 'url' | 'page' | 'orcid'> {
  /** In reading order, "Jan van der Berg Jr". */
  name: string;
  csl: CslName;
  isOwner: boolean;
  /** Contributed equally with the others so marked. */
  equal: boolean;
}

/** Names that are written family first and without a space: of Han characters, kana or hangul. */
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;

/** A CSL name in reading order: "Jan van der Berg", "王小明". */
export function readingName(name: CslName): string {
  const { family, given } = name;
  if (family && given && EAST_ASIAN.test(family + given)) return family + given;
  const parts = [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix];
  return textOf(name.literal ?? parts.filter(Boolean).join(' '));
}

/** A CSL name as indexes and Highwire tags want it, "van der Berg, Jan, Jr"; a body as it is. */
export function indexName(name: CslName): string {
  if (name.literal) return textOf(name.literal);
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return textOf([family, name.given, name.suffix].filter(Boolean).join(', '));
}

/** The authors of an entry, or the editors of a volume without any, in order, and whether its list ends in "et al.". */
export function authorsOf(
  entry: BibEntry,
  people: People,
): { authors: Author[]; others: boolean; areEditors: boolean } {
  const { names, others } = withoutOthers(entry.csl.author ?? entry.csl.editor ?? []);
  const equal = parsePositions(entry.fields.equal ?? '');
  const orcids = parseOrcids(entry.fields.orcid ?? '');
  const authors = names.map((csl, index): Author => {
    const name = readingName(csl);
    const isOwner = isPerson(name, people.owner);
    const known = isOwner ? people.owner : findPerson(name, people);
    const orcid = orcids.get(index + 1) ?? known?.orcid;
    return {
      name,
      csl,
      isOwner,
      equal: equal.includes(index + 1),
      ...(known?.url && { url: known.url }),
      ...(known?.page && { page: known.page }),
      ...(orcid && { orcid }),
    };
  });
  return { authors, others, areEditors: !entry.csl.author && authors.length > 0 };
}

/** The collaborations whose work an entry is, beside its authors: "CMS Collaboration". */
export const collaborationsOf = ({ contributor = [] }: CslItem): string[] => contributor.map(readingName);

/** How many names a reader is shown of a long list. */
const SHOWN_AUTHORS = 10;

/** An author shown of a folded list; `follows` says that others stand between it and the one before. */
export interface ShownAuthor extends Author {
  follows?: boolean;
}

/** Of a collaboration's thousands the first ten and the owner; a list that is hardly longer is shown whole. */
export function foldAuthors(authors: readonly Author[]): { shown: ShownAuthor[]; hidden: number } {
  if (authors.length <= SHOWN_AUTHORS + 5) return { shown: [...authors], hidden: 0 };
  const shown: ShownAuthor[] = authors.slice(0, SHOWN_AUTHORS);
  const owner = authors.findIndex(({ isOwner }) => isOwner);
  if (owner >= SHOWN_AUTHORS) shown.push({ ...authors[owner]!, follows: owner > SHOWN_AUTHORS });
  return { shown, hidden: authors.length - shown.length };
}

/** Compares whole names, without regard to case and accents: "Gimenes" alone, or within another name, is nobody. */
export function isPerson(name: string, person: KnownPerson): boolean {
  return namesOf(person).some((known) => foldName(known) === foldName(name));
}

/** "{1, 2}" as numbers. */
export const parsePositions = (field: string): number[] =>
  field
    .split(',')
    .map((part) => Number(part.trim()))
    .filter((position) => position > 0);

/** "{1: 0000-0002-1825-0097, 4: …}" by position. */
export function parseOrcids(field: string): Map<number, string> {
  const pairs = field.split(',').map((part) => /^\s*(\d+)\s*:\s*(\S+)\s*$/.exec(part));
  return new Map(pairs.flatMap((pair) => (pair ? [[Number(pair[1]), pair[2]!] as const] : [])));
}

const textOf = (source: string) =>
  parseRichText(source)
    .map(({ text }) => text)
    .join('');
