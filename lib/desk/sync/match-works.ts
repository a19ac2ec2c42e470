import { titleKey } from '../sources/plain-title';
import { idNames, sharesAuthor, type FoundWork, type WorkForm } from './join-records';
import type { OwnWork } from './own-works';

/** A work that was found, and what the file has of it. */
export interface Match {
  work: FoundWork;
  own: OwnWork | undefined;
}

/** By any identifier in common, and failing that by title and author. A work that belongs to two works of the file is left alone. */
export function matchWorks(found: readonly FoundWork[], works: readonly OwnWork[], remarks: string[]): Match[] {
  const byName = indexBy(works, ({ record }) => idNames(record.ids));
  const byTitle = indexBy(works, ({ record }) => [titleKey(record.title)]);
  return found.flatMap((work): Match[] => {
    const named = new Set(work.forms.flatMap(({ ids }) => idNames(ids)).flatMap((name) => byName.get(name) ?? []));
    const own = named.size > 0 ? [...named] : [...new Set(work.forms.flatMap((form) => sameTitle(form, byTitle)))];
    if (own.length <= 1) return [{ work, own: own[0] }];
    const keys = own.map(({ entries }) => `"${entries[0]!.scanned.key}"`).join(' and ');
    remarks.push(`${keys} are one work to the sources; tie them by "supersedes", or mend their identifiers`);
    return [];
  });
}

function sameTitle(form: WorkForm, byTitle: ReadonlyMap<string, OwnWork[]>): OwnWork[] {
  const titled = form.records.flatMap(({ title }) => byTitle.get(titleKey(title)) ?? []);
  return titled.filter((own) => sharesAuthor(form, { records: own.entries.map(({ record }) => record) }));
}

function indexBy(
  works: readonly OwnWork[],
  names: (entry: OwnWork['entries'][number]) => string[],
): Map<string, OwnWork[]> {
  const index = new Map<string, OwnWork[]>();
  for (const work of works)
    for (const name of new Set(work.entries.flatMap(names))) index.set(name, [...(index.get(name) ?? []), work]);
  return index;
}
