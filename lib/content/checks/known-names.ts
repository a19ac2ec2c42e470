import { sectionOfFile } from '@/lib/site/sections';
import { profileOf, type ContentFile } from '../front-matter';
import { isRecord } from '../is-record';
import type { Content } from '../store';
import type { FieldPath } from './identifiers';

/** A name by which a person is known, and where it is written. */
export interface KnownName {
  document: ContentFile;
  at: FieldPath;
  name: string;
}

/** The people of a site, each by all their names: first the owner, then those who have a file, then those of the profile. */
export function knownNames({ documents }: Content): KnownName[][] {
  const profile = profileOf(documents);
  const listed: unknown[] = Array.isArray(profile?.data.people) ? profile.data.people : [];
  return [
    profile ? namesOf(profile, profile.data) : [],
    ...documents.filter(isPerson).map((page) => namesOf(page, page.data)),
    ...listed.map((person, index) => (profile && isRecord(person) ? namesOf(profile, person, ['people', index]) : [])),
  ];
}

/** Whether a document is about a person who has a page. */
export const isPerson = ({ path }: ContentFile): boolean => sectionOfFile(path)?.name === 'people';

function namesOf(document: ContentFile, data: Record<string, unknown>, at: FieldPath = []): KnownName[] {
  const aliases: unknown[] = Array.isArray(data.aliases) ? data.aliases : [];
  return [
    { at: [...at, 'name'], name: data.name },
    ...aliases.map((name, index) => ({ at: [...at, 'aliases', index], name })),
  ].flatMap((known) => (typeof known.name === 'string' ? [{ document, at: known.at, name: known.name }] : []));
}
