import { readLatex } from '../bibtex/latex-text';
import type { Problem } from '@/lib/content/problem';
import { nearestName } from '@/lib/text/nearest-name';
import { isForthcoming } from '../bibtex/dates';
import { yearOf } from './describe';
import { plainText } from '../csl/plain-text';
import type { BibEntry } from '../csl/types';
import type { Work } from './types';
import { listOf } from '../bibtex/own-fields';

/** The works of a file, newest first, and what is wrong with their histories. */
export interface GroupedWorks {
  works: Work[];
  problems: Problem[];
}

/**
 * Makes one work of an entry and everything it `supersedes`, directly or through others.
 * An entry that nothing supersedes is the version to cite.
 */
export function groupWorks(entries: readonly BibEntry[]): GroupedWorks {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const successors = new Map<string, string>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    for (const key of listOf(entry.fields.supersedes)) {
      const problem = faultOfVersion(key, entry, byKey, successors);
      if (problem) problems.push(problem);
      else successors.set(key, entry.key);
    }
  }
  const works = entries.filter(({ key }) => !successors.has(key)).map((entry) => toWork(entry, byKey, successors));
  return { works: works.sort(byDate), problems };
}

function faultOfVersion(
  key: string,
  entry: BibEntry,
  byKey: ReadonlyMap<string, BibEntry>,
  successors: ReadonlyMap<string, string>,
): Problem | undefined {
  const at = { file: entry.file, line: entry.line, column: entry.column, severity: 'error' } as const;
  if (!byKey.has(key)) {
    const near = nearestName(key, byKey.keys());
    return {
      ...at,
      message: `"${entry.key}" supersedes "${key}", which is not in the same file`,
      mend: near ? `did you mean "${near}"?` : 'add that entry, or remove the key from supersedes',
    };
  }
  if (key === entry.key || leadsTo(entry.key, key, successors)) {
    return {
      ...at,
      message: `"${entry.key}" and "${key}" supersede each other`,
      mend: 'keep supersedes on the newer one only',
    };
  }
  const successor = successors.get(key);
  return successor === undefined
    ? undefined
    : {
        ...at,
        message: `"${entry.key}" and "${successor}" both supersede "${key}"`,
        mend: 'let the newest supersede the middle one, and the middle one the oldest',
      };
}

function leadsTo(from: string, to: string, successors: ReadonlyMap<string, string>): boolean {
  for (
    let key: string | undefined = from, steps = 0;
    key !== undefined && steps <= successors.size;
    key = successors.get(key), steps++
  )
    if (key === to) return true;
  return false;
}

function toWork(entry: BibEntry, byKey: ReadonlyMap<string, BibEntry>, successors: ReadonlyMap<string, string>): Work {
  const versions = [entry, ...olderVersions(entry, byKey, successors)];
  const year = yearOf(entry);
  const source = versions.find((version) => version.csl.abstract);
  const abstract = plainText(source?.csl.abstract);
  const [result, award, alt] = ['result', 'award', 'teaseralt'].map((field) =>
    plainText(readLatex(entry.fields[field] ?? '').text),
  );
  const src = entry.fields.teaser?.trim();
  return {
    key: entry.key,
    entry,
    versions,
    topics: listOf(entry.fields.topics),
    selected: /^(?:true|yes|1)$/i.test(entry.fields.selected ?? ''),
    ...(year !== undefined && { year }),
    ...(result && { result }),
    ...(award && { award }),
    ...(src && { teaser: { src, alt: alt ?? '' } }),
    ...(abstract && { abstract }),
    ...(abstract && !source?.fields.abstract?.trim() && { isParaphrase: true }),
  };
}

/** Follows only what was accepted as a history, which has no circles. */
function olderVersions(
  entry: BibEntry,
  byKey: ReadonlyMap<string, BibEntry>,
  successors: ReadonlyMap<string, string>,
): BibEntry[] {
  return listOf(entry.fields.supersedes).flatMap((key) => {
    const version = byKey.get(key);
    return version && successors.get(key) === entry.key ? [version, ...olderVersions(version, byKey, successors)] : [];
  });
}

/** What is still to come is the newest of all; what has no date stands at the end. */
function sortingDate({ csl }: BibEntry): readonly number[] {
  return isForthcoming(csl.issued) ? [Infinity] : (csl.issued?.['date-parts']?.[0] ?? []);
}

/** Newest first, by as much of the date as is known; then by key, so that the order is the same everywhere. */
function byDate(a: Work, b: Work): number {
  const [dateA, dateB] = [a, b].map(({ entry }) => sortingDate(entry));
  for (let part = 0; part < 3; part++) {
    const [later = -Infinity, earlier = -Infinity] = [dateB![part], dateA![part]];
    if (later !== earlier) return later > earlier ? 1 : -1;
  }
  return a.key.localeCompare(b.key);
}
