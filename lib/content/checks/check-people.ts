import { foldName } from '@/lib/text/fold-name';
import type { Problem } from '../problem';
import type { Content } from '../store';
import { checkIdentifiers } from './identifiers';
import { isPerson, knownNames, type KnownName } from './known-names';

/**
 * People whose names lead to two places: someone who stands in two files, in a file and in the profile, or who is the owner. And
 * identifiers of theirs that are none.
 */
export function checkPeople(content: Content): Problem[] {
  return [
    ...findTwice(knownNames(content)),
    ...content.documents.filter(isPerson).flatMap((page) => checkIdentifiers(page)),
  ];
}

/** The later of two persons with one name; a person may have the same name twice. The first person is the owner. */
function findTwice(persons: readonly KnownName[][]): Problem[] {
  const first = new Map<string, { known: KnownName; person: number }>();
  return persons.flatMap((names, person) =>
    names.flatMap((known): Problem[] => {
      const folded = foldName(known.name);
      const earlier = first.get(folded);
      if (!earlier) first.set(folded, { known, person });
      if (!earlier || earlier.person === person) return [];
      const isOwner = earlier.person === 0;
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

const placeOf = ({ document, at }: KnownName): string => `${document.file}:${document.lineOf(at)}`;
