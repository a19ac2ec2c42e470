import { fieldsOf } from '@/lib/bibliography/bibtex/inherit';
import { scanBib, type ScannedEntry } from '@/lib/bibliography/bibtex/scan';
import { makeKey } from '../bib/key-scheme';
import type { NewEntry } from '../bib/insert-entry';
import { idsOfFields } from '../sources/ids';
import type { SourceRecord } from '../sources/record';
import { bestForms, entryOfForms } from '../sync/entry-of-work';
import { idNames, joinRecords } from '../sync/join-records';

/** The entry that records make, in the habits of a file. Throws when the sources have nothing, or the file has the work already. */
export function entryOfRecords(
  records: readonly SourceRecord[],
  name: string,
  entries: readonly ScannedEntry[],
): NewEntry {
  const [work] = joinRecords(records).works;
  const entry = work && entryOfForms(bestForms(work), entries);
  if (!work || !entry)
    throw new Error(`No source knows "${name}". Is it written rightly? Else paste its BibTeX entry.`);
  refuseKnown(
    work.forms.flatMap(({ ids }) => idNames(ids)),
    entries,
  );
  return entry;
}

/** A pasted entry with all of its fields; its key stays while it is free. Throws what is wrong with it. */
export function entryOfBibtex(text: string, entries: readonly ScannedEntry[]): NewEntry {
  const scan = scanBib(text, 'The pasted text');
  const errors = scan.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(errors.map(({ message, mend }) => `The pasted entry ${message}; ${mend}`).join('\n'));
  if (scan.entries.length !== 1)
    throw new Error(`The pasted text holds ${scan.entries.length} entries; paste one at a time.`);
  const [{ type, key }] = scan.entries as [ScannedEntry];
  const fields = fieldsOf(scan.entries[0]!);
  refuseKnown(idNames(idsOfFields(fields)), entries);
  const isFree = !entries.some((entry) => entry.key.toLowerCase() === key.toLowerCase());
  return { type, key: isFree ? key : makeKey(fields, entries), fields };
}

function refuseKnown(names: readonly string[], entries: readonly ScannedEntry[]): void {
  const known = entries.find((entry) => idNames(idsOfFields(fieldsOf(entry))).some((name) => names.includes(name)));
  if (known)
    throw new Error(`The file has this work already, as "${known.key}". "npm run sync" finds its newer versions.`);
}
