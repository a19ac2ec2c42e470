import { KEPT_WORKS, readKeptWorks } from '@/lib/bibliography/kept-works';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import { besideRevision, isRevision } from '@/lib/content/revisions';
import type { StoredFiles } from '@/lib/content/stored-file';

/** The part of what a text may draw from that an edit changes. */
interface Drawable {
  files: StoredFiles;
  entries: ReadonlyMap<string, BibEntry>;
}

/**
 * What a text may draw from. For one that is kept as it stood on a day, the data, pictures and works that are kept beside it go before
 * those that stand there now: an edit of them changes no number and no reference that somebody has cited.
 */
export function asOfItsDay<Around extends Drawable>(file: string, around: Around): Around {
  if (!isRevision(file)) return around;
  const folder = besideRevision(file);
  const kept = [...around.files.values()].filter(({ path }) => path.startsWith(folder));
  if (kept.length === 0) return around;
  const files = new Map([...around.files, ...kept.map((each) => [each.path.slice(folder.length), each] as const)]);
  const works = readKeptWorks(around.files.get(folder + KEPT_WORKS)?.text) ?? [];
  const entries = new Map<string, BibEntry>(around.entries);
  for (const work of works) {
    const place = { raw: '', file: folder + KEPT_WORKS, line: 1, column: 1 };
    entries.set(work.key, { ...place, ...around.entries.get(work.key), ...work });
  }
  return { ...around, files, entries };
}
