import { isOwnField } from '@/lib/bibliography/bibtex/own-fields';
import { splitNames } from '@/lib/bibliography/bibtex/name-list';
import type { ScannedEntry } from '@/lib/bibliography/bibtex/scan';
import type { NewEntry } from '../bib/insert-entry';
import type { OwnEntry } from './own-works';

/** Fields of this site's own that are of one version alone. */
const OF_ONE_VERSION = new Set(['supersedes', 'versionlabel', 'venue_short', 'pdf', 'abstract']);

/** Fields that count authors; they stay true only while the list does. */
const BY_AUTHOR = new Set(['equal', 'orcid']);

/**
 * What a newer version takes over from the one it replaces: topics, links and whether it is on the home page, so that nothing is typed
 * again. The abstract is shown from the older version while the newer has none.
 */
export function inheritOwnFields({ scanned }: OwnEntry, newer: NewEntry): Record<string, string> {
  const sameAuthors =
    countNames(scanned.fields.find(({ name }) => name === 'author')?.value) === countNames(newer.fields.author);
  const kept = scanned.fields.filter(
    ({ name }) => isOwnField(name) && !OF_ONE_VERSION.has(name) && (sameAuthors || !BY_AUTHOR.has(name)),
  );
  return Object.fromEntries(kept.map(({ name, value }) => [name, value]));
}

const countNames = (list: string | undefined): number => splitNames(list ?? '').length;

/** "smith2020" and "v3" as "smith2020v3"; a version at the end of the older key gives way. */
export function versionKey(older: string, version: string, taken: readonly ScannedEntry[]): string {
  const stem = older.replace(/v\d+$/, '');
  const isTaken = (key: string) => taken.some((entry) => entry.key.toLowerCase() === key.toLowerCase());
  const [key] = [`${stem}${version}`, `${stem}-${version}`, `${stem}-arxiv-${version}`].filter(
    (candidate) => !isTaken(candidate),
  );
  return key ?? `${stem}-${version}-${taken.length}`;
}
