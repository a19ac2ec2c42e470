import { fieldsOf } from './inherit';
import { listOf } from './own-fields';
import type { ScannedEntry, ScannedFile } from './scan';

/**
 * The entries of all files by their keys, the first of two with one key, and by the other names that BibLaTeX's `ids` gives them. As in
 * biber, a name that is an entry's key stands for that entry, and one that two entries claim for the first.
 */
export function entriesByName(files: readonly ScannedFile[]): Map<string, ScannedEntry> {
  const all = files.flatMap(({ entries }) => entries);
  const byName = new Map<string, ScannedEntry>();
  for (const entry of all) if (!byName.has(entry.key)) byName.set(entry.key, entry);
  for (const entry of all)
    if (byName.get(entry.key) === entry)
      for (const alias of aliasesIn(entry)) if (!byName.has(alias)) byName.set(alias, entry);
  return byName;
}

/** The other names that an entry claims. */
const aliasesIn = (entry: ScannedEntry): string[] =>
  entry.fields.some(({ name }) => name === 'ids') ? listOf(fieldsOf(entry).ids) : [];

/** Fields that name other entries and are read by their keys. */
const NAMING = ['related', 'supersedes'] as const;

/** The keys of the entries that an entry's fields name by an alias, by field. */
export function namedByKey(
  fields: Readonly<Record<string, string>>,
  byName: ReadonlyMap<string, ScannedEntry>,
): Record<string, string> {
  const isAlias = (name: string) => (byName.get(name)?.key ?? name) !== name;
  const naming = NAMING.filter((field) => listOf(fields[field]).some(isAlias));
  return Object.fromEntries(
    naming.map((field) => [
      field,
      listOf(fields[field])
        .map((name) => byName.get(name)?.key ?? name)
        .join(', '),
    ]),
  );
}
