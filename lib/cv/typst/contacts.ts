import { profilesOf } from '@/lib/site/profiles';
import { phoneNumbers, profileAddress } from '../contacts';
import type { Person } from '../model';
import { typstString, typstText } from '@/lib/typst/literal';
import type { Words } from '@/lib/words/words';

/** What only the printed CV is told. */
export interface PrintedContacts {
  /** As printed, "+44 7757 025295"; several numbers are set apart by commas. */
  phone?: string;
}

type View = 'full' | 'plain';

/**
 * Where the person is reached: each item one Typst expression. The plain view names every item and prints every address whole,
 * because the systems that read it look for both.
 */
export function typstContacts(person: Person, { phone }: PrintedContacts, view: View, { say }: Words): string[] {
  const website = view === 'plain' ? person.website : profileAddress({ url: person.website });
  const items = [
    ...(person.place ? [{ label: say('cv.place'), value: typstText(person.place) }] : []),
    ...(person.email ? [{ label: say('cv.email'), value: typstLink(`mailto:${person.email}`, person.email) }] : []),
    ...phoneNumbers(phone ?? '').map(({ url, text }) => ({ label: say('cv.phone'), value: typstLink(url, text) })),
    { label: say('cv.website'), value: typstLink(person.website, website) },
  ];
  return items.map(({ label, value }) => (view === 'plain' ? named(label, value) : value));
}

/** The person's profiles elsewhere, each with its name. */
export function typstProfiles(person: Person, view: View): string[] {
  return profilesOf(person).map(({ label, url, handle }) =>
    view === 'plain'
      ? named(label, typstLink(url, url.replace(/^mailto:/, '')))
      : typstLink(url, [label, handle].filter(Boolean).join(' ')),
  );
}

/** Label and value are further apart than letters are, so that a system that reads runs of text has the value as a run of its own. */
function named(label: string, value: string): string {
  return `{ ${typstString(`${label}:`)}; h(0.8em); ${value} }`;
}

function typstLink(url: string, text: string): string {
  return `link(${typstString(url)}, ${typstText(text)})`;
}
