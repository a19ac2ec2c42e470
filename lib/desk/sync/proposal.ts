import type { ScannedEntry } from '@/lib/bibliography/bibtex/scan';
import type { NewEntry } from '../bib/insert-entry';
import type { FoundWork } from './join-records';

/** One change to the owner's file that the sources suggest. */
export type Proposal =
  | { kind: 'new work'; id: string; title: string; sources: string[]; entry: NewEntry }
  | { kind: 'new version'; id: string; title: string; sources: string[]; entry: NewEntry; before: string }
  | {
      kind: 'field';
      id: string;
      title: string;
      sources: string[];
      key: string;
      field: string;
      value: string;
      old?: string;
    };

/** The sources that know of a work. */
export const sourcesOf = ({ forms }: FoundWork): string[] => [
  ...new Set(forms.flatMap(({ records }) => records.map(({ source }) => source))),
];

/** A new entry as if it stood in the file, so that the next key is made beside it. */
export const asScanned = ({ type, key, fields }: NewEntry): ScannedEntry => ({
  type,
  key,
  fields: Object.entries(fields).map(([name, value]) => ({ name, value, start: 0, end: 0, composed: false })),
  raw: '',
  start: 0,
  line: 0,
  column: 0,
});
