import { sectionNamed } from '@/lib/site/sections';
import { foldName } from '@/lib/text/fold-name';
import { isRecord, type ContentFile } from '../front-matter';
import type { Problem } from '../problem';
import type { Content } from '../store';
import { isAddress, isOrcid } from './identifiers';

type Path = (string | number)[];

/** A name by which a person is known, and where it is written. */
interface Known {
  document: ContentFile;
  at: Path;
  name: string;
}

/**
 * People whose names lead to two places: someone who stands in two files, in a file and in the profile, or who is the owner. And
 * identifiers of theirs that are none.
 */
export function checkPeople({ documents }: Content): Problem[] {
  const profile = documents.find(({ path }) => path === 'profile.mdx');
  const pages = documents.filter(({ path }) => path.startsWith(`${sectionNamed('people').name}/`));
  const owner = profile ? namesOf(profile, profile.data) : [];
  const listed: unknown[] = Array.isArray(profile?.data.people) ? profile.data.people : [];
  const linked = listed.map((person, index) =>
    profile && isRecord(person) ? namesOf(profile, person, ['people', index]) : [],
  );
  return [
    ...findTwice([owner, ...pages.map((page) => namesOf(page, page.data)), ...linked], profile),
    ...pages.flatMap((page) => checkIdentifiers(page)),
  ];
}

function namesOf(document: ContentFile, data: Record<string, unknown>, at: Path = []): Known[] {
  const aliases: unknown[] = Array.isArray(data.aliases) ? data.aliases : [];
  return [
    { at: [...at, 'name'], name: data.name },
    ...aliases.map((name, index) => ({ at: [...at, 'aliases', index], name })),
  ].flatMap((known) => (typeof known.name === 'string' ? [{ document, at: known.at, name: known.name }] : []));
}

/** The later of two persons with one name; a person may have the same name twice. */
function findTwice(persons: readonly Known[][], profile: ContentFile | undefined): Problem[] {
  const first = new Map<string, { known: Known; person: number }>();
  return persons.flatMap((names, person) =>
    names.flatMap((known): Problem[] => {
      const folded = foldName(known.name);
      const earlier = first.get(folded);
      if (!earlier) first.set(folded, { known, person });
      if (!earlier || earlier.person === person) return [];
      const isOwner = earlier.person === 0 && profile !== undefined;
      const place = placeOf(earlier.known);
      return [
        {
          file: known.document.file,
          line: known.document.lineOf(known.at),
          message: isOwner
            ? `names "${known.name}", who is the owner of this site (${place})`
            : `names "${known.name}", who stands in ${place} already`,
          mend: isOwner
            ? 'take it out: the owner has the home page'
            : 'keep one of the two; other spellings go under "aliases", and a namesake needs a name that tells them apart',
          severity: 'error',
        },
      ];
    }),
  );
}

function placeOf({ document, at }: Known): string {
  const line = document.lineOf(at);
  return line === undefined ? document.file : `${document.file}:${line}`;
}

const checks = [
  {
    field: 'orcid',
    isRight: isOrcid,
    message: 'is no ORCID iD',
    mend: 'write 0000-0000-0000-0000, as orcid.org prints it',
  },
  { field: 'url', isRight: isAddress, message: 'is no address', mend: 'write https://…' },
  {
    field: 'ror',
    isRight: (text: string) => /^https:\/\/ror\.org\/0[a-z\d]{6}\d{2}$/.test(text),
    message: 'is no ROR of an institution',
    mend: 'write https://ror.org/…, as ror.org prints it',
  },
];

/** Identifiers of a person, who is a document or a map in a list of one, that are none. */
export function checkIdentifiers(page: ContentFile, person = page.data, at: Path = []): Problem[] {
  return checks.flatMap(({ field, isRight, message, mend }): Problem[] => {
    const value = person[field];
    if (typeof value !== 'string' || isRight(value)) return [];
    return [
      {
        file: page.file,
        line: page.lineOf([...at, field]),
        message: `has "${value}" as "${[...at, field].join('.')}", which ${message}`,
        mend,
        severity: 'error',
      },
    ];
  });
}
