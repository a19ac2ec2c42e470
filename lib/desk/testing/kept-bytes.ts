import { insertEntry } from '../bib/insert-entry';
import { readBibText } from '../bib/bib-text';
import { setField } from '../bib/set-field';

/** Throws unless everything outside of the entry, before it and behind it, is the same in both. */
export function assertUntouched(before: string, after: string, key: string): void {
  const [old, now] = [around(before, key), around(after, key)];
  if (old[0] !== now[0] || old[1] !== now[1]) throw new Error(`The edit of "${key}" changed bytes beside it.`);
}

/** The bytes before and behind an entry. */
function around(source: string, key: string): [string, string] {
  const { scan } = readBibText(source, 'x.bib');
  const { start, raw } = scan.entries.find((entry) => entry.key === key)!;
  return [source.slice(0, offsetIn(source, start)), source.slice(offsetIn(source, start + raw.length))];
}

function offsetIn(source: string, scanned: number): number {
  let index = source.startsWith('\uFEFF') ? 1 : 0;
  for (; scanned > 0; scanned--) index += source.startsWith('\r\n', index) ? 2 : 1;
  return index;
}

/** Throws unless the new text is the old one with a single stretch put in. */
export function assertInserted(before: string, after: string): void {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  if (!after.endsWith(before.slice(same))) throw new Error('The new entry changed bytes beside it.');
}

/** What came of edits of a file. */
export interface TriedEdits {
  made: number;
  /** Given up by the editor itself, with the file as it was. */
  givenUp: string[];
}

/**
 * Sets a field of entries of a text, `most` of them at most and evenly chosen, and puts a new entry in. Throws when any byte beside the
 * edited entry is another.
 */
export function tryEdits(source: string, field: string, value: string, most = Infinity): TriedEdits {
  const { scan } = readBibText(source, 'x.bib');
  const keys = [...new Set(scan.entries.map((entry) => entry.key))];
  const every = Math.max(1, Math.ceil(keys.length / most));
  const tried: TriedEdits = { made: 0, givenUp: [] };
  const attempt = (edit: () => string, assert: (after: string) => void) => {
    let after: string;
    try {
      after = edit();
    } catch (error) {
      if (!/was given up/.test(String(error))) throw error;
      return void tried.givenUp.push((error as Error).message);
    }
    assert(after);
    tried.made++;
  };
  for (const key of keys.filter((_, index) => index % every === 0))
    attempt(
      () => setField(source, 'x.bib', { key, name: field, value }),
      (after) => assertUntouched(source, after, key),
    );
  const entry = { type: 'misc', key: 'quite-new-0', fields: { title: value, year: '2020' } };
  attempt(
    () => insertEntry(source, 'x.bib', entry),
    (after) => assertInserted(source, after),
  );
  return tried;
}
