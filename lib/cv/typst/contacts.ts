import { profileAddress } from '../contacts';
import type { Person } from '../model';
import { typstString } from './literal';

/** What only the printed CV is told. */
export interface PrintedContacts {
  /** As dialled and printed, "+44 7757 025295". */
  phone?: string;
}

type View = 'full' | 'plain';

/** Where the person is reached: each item one Typst expression. The plain view names every item, because parsers look for the names. */
export function typstContacts(person: Person, { phone }: PrintedContacts, view: View): string[] {
  const items = [
    { label: 'Location', value: typstString(person.place) },
    { label: 'Email', value: typstLink(`mailto:${person.email}`, person.email) },
    ...(phone === undefined
      ? []
      : [{ label: 'Phone', value: typstLink(`tel:${phone.replace(/[^+\d]/g, '')}`, phone) }]),
    { label: 'Website', value: typstLink(person.website, profileAddress({ url: person.website })) },
  ];
  return items.map(({ label, value }) => (view === 'plain' ? named(label, value) : value));
}

/** The person's profiles elsewhere, each with its name. */
export function typstProfiles(person: Person, view: View): string[] {
  return person.links.map(({ label, url, handle }) =>
    view === 'plain'
      ? named(label, typstLink(url, handle ?? profileAddress({ url })))
      : typstLink(url, [label, handle].filter(Boolean).join(' ')),
  );
}

function named(label: string, value: string): string {
  return `{ ${typstString(`${label}: `)}; ${value} }`;
}

function typstLink(url: string, text: string): string {
  return `link(${typstString(url)}, ${typstString(text)})`;
}
