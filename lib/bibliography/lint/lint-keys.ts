import type { Problem } from '@/lib/content/problem';
import type { ScannedEntry, ScannedFile } from '../bibtex/scan';

interface Place {
  entry: ScannedEntry;
  file: string;
}

/** Keys given twice, keys that BibTeX takes for one, and files without any. The first entry of a key is the one that is read. */
export function lintKeys(files: readonly ScannedFile[]): Problem[] {
  const byKey = new Map<string, Place>();
  const byLowerCase = new Map<string, Place>();
  const problems: Problem[] = [];
  for (const { file, entries, problems: faults } of files) {
    for (const entry of entries) {
      const first = byKey.get(entry.key) ?? byLowerCase.get(entry.key.toLowerCase());
      if (first) problems.push(secondEntry(entry, file, first));
      else byLowerCase.set(entry.key.toLowerCase(), { entry, file });
      if (!byKey.has(entry.key)) byKey.set(entry.key, { entry, file });
    }
    if (entries.length === 0 && faults.length === 0)
      problems.push({
        file,
        severity: 'warning',
        message: 'has no entries',
        mend: 'add one, or delete the file',
      });
  }
  return problems;
}

function secondEntry(entry: ScannedEntry, file: string, first: Place): Problem {
  const at = `${first.file}:${first.entry.line}`;
  const place = { file, line: entry.line, column: entry.column };
  if (first.entry.key !== entry.key) {
    return {
      ...place,
      severity: 'warning',
      kind: 'has a key that differs from another in capitals alone',
      message: `has a second entry "${entry.key}"; the first is "${first.entry.key}", the same key to BibTeX, at ${at}`,
      mend: 'give one of them another key',
    };
  }
  const isSame = first.entry.raw.replace(/\s+/g, ' ') === entry.raw.replace(/\s+/g, ' ');
  // What another file says of the same key is a copy for its own purposes; the owner's file is read first.
  const isCopy = isSame || first.file !== file;
  return {
    ...place,
    severity: isCopy ? 'warning' : 'error',
    kind: isCopy ? 'has an entry again that is read elsewhere' : 'has a second entry with one key',
    message: `has a second entry "${entry.key}"; the first is at ${at}`,
    mend: isCopy ? 'delete one of them; the first is read' : 'give one of them another key',
  };
}
