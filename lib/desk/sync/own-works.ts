import { fieldsOf, inheritedFields } from '@/lib/bibliography/bibtex/inherit';
import type { ScannedEntry } from '@/lib/bibliography/bibtex/scan';
import { listOf } from '@/lib/bibliography/bibtex/own-fields';
import { recordOfEntry } from '../sources/from-bibtex';
import type { SourceRecord } from '../sources/record';
import { Groups } from './groups';

/** An entry of the owner's file, as one form of a work. */
export interface OwnEntry {
  scanned: ScannedEntry;
  /** With those of its parents. */
  fields: Record<string, string>;
  record: SourceRecord;
  /** What it says it is a newer version of. */
  supersedes: string[];
}

/** A work of the owner's file: the version to cite first. */
export interface OwnWork {
  entries: OwnEntry[];
}

/** The works of a scanned file, versions tied as `supersedes` ties them. Entries without a key of their own and containers are none. */
export function ownWorks(entries: readonly ScannedEntry[]): OwnWork[] {
  const byKey = new Map<string, ScannedEntry>();
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  const own = new Map<string, OwnEntry>();
  const groups = new Groups<OwnEntry>();
  for (const scanned of byKey.values()) {
    if (['xdata', 'set'].includes(scanned.type)) continue;
    const fields = inheritedFields(scanned, byKey);
    const entry = {
      scanned,
      fields,
      record: recordOfEntry(scanned, fields),
      supersedes: listOf(fieldsOf(scanned).supersedes),
    };
    own.set(scanned.key, entry);
    groups.add(entry);
  }
  for (const entry of own.values()) {
    for (const key of entry.supersedes) {
      const older = own.get(key);
      if (older) groups.join(entry, older);
    }
  }
  return groups.all().map((members) => ({ entries: newestFirst(members) }));
}

/** The entry that no other supersedes comes first. */
function newestFirst(entries: OwnEntry[]): OwnEntry[] {
  const older = new Set(entries.flatMap(({ supersedes }) => supersedes));
  return [...entries].sort((a, b) => Number(older.has(a.scanned.key)) - Number(older.has(b.scanned.key)));
}
