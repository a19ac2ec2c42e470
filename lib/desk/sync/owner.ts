import { splitName, familyKey, initialOf } from '../sources/split-name';
import type { RecordName, SourceRecord } from '../sources/record';

/** Whose works are looked for, and what is known of the people around. */
export interface Owner {
  name: string;
  aliases: string[];
  orcid?: string;
  affiliation?: string;
  /** `familyKey` and initial of everybody who wrote with the owner so far. */
  coauthors: ReadonlySet<string>;
}

export const personKey = (name: RecordName): string => `${familyKey(name)} ${initialOf(name)}`;

/**
 * Whether a record is the owner's. One that a list has under the owner's identifier is, unless its authors are all others. One found
 * by name alone needs the owner's ORCID iD, a co-author or the affiliation in common: names are shared by many.
 */
export function isOwners(record: Pick<SourceRecord, 'authors' | 'byIdentifier'>, owner: Owner): boolean {
  const { authors } = record;
  if (authors.some(({ orcid }) => orcid && orcid === owner.orcid)) return true;
  const same = authors.filter((author) => isNamed(author, owner) && (!author.orcid || !owner.orcid));
  if (record.byIdentifier) return authors.length === 0 || same.length > 0;
  if (same.length === 0) return false;
  const affiliation = fold(owner.affiliation ?? '');
  const atHome =
    affiliation !== '' &&
    same.some(({ affiliations }) => affiliations?.some((place) => fold(place).includes(affiliation)));
  return atHome || authors.some((author) => !isNamed(author, owner) && owner.coauthors.has(personKey(author)));
}

/** The family name and the first initial are the owner's, in one of the known spellings. */
export function isNamed(author: RecordName, { name, aliases }: Pick<Owner, 'name' | 'aliases'>): boolean {
  return [name, ...aliases].some((known) => personKey(splitName({ literal: known })) === personKey(author));
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
