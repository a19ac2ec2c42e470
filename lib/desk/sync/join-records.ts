import { familyKey } from '../sources/split-name';
import { plainTex, titleKey } from '../sources/plain-title';
import type { IdKind, SourceRecord, WorkIds } from '../sources/record';
import { Groups } from './groups';

/** One form of a work, a preprint or an article, with everything that the sources say of it. */
export interface WorkForm {
  records: SourceRecord[];
  /** All names of this form. */
  ids: WorkIds;
}

/** A work in all its forms. */
export interface FoundWork {
  forms: WorkForm[];
}

/** A DOI that different works claim: nothing is done by it. */
export interface DoubtfulDoi {
  doi: string;
  titles: string[];
}

/** "doi:10.1000/182": how an id is written in files and messages. */
export const idNames = (ids: WorkIds): string[] =>
  Object.entries(ids).flatMap(([kind, id]) => (id ? [`${kind}:${id}`] : []));

/**
 * Joins records by their identifiers: those of one DOI or arXiv id are one form, and forms that name each other are one work. Where no
 * identifier helps, works of the same title with an author in common are the same.
 */
export function joinRecords(records: readonly SourceRecord[]): { works: FoundWork[]; doubtful: DoubtfulDoi[] } {
  const doubtful = findDoubtful(records);
  const taken = new Set(doubtful.map(({ doi }) => doi));
  const sound = records.filter(({ ids }) => !ids.doi || !taken.has(ids.doi)).map(partForms);
  const forms = joinForms(sound);
  const groups = new Groups<WorkForm>();
  const byName = new Map<string, WorkForm>();
  for (const form of forms) {
    groups.add(form);
    for (const name of idNames(form.ids)) byName.set(name, form);
  }
  for (const form of forms) {
    for (const other of form.records.flatMap(({ otherForms }) => otherForms.flatMap(idNames))) {
      const named = byName.get(other);
      if (named) groups.join(form, named);
    }
  }
  joinByTitle(forms, (a, b) => groups.join(a, b));
  return { works: groups.all().map((members) => ({ forms: members })), doubtful };
}

/** A record that names a DOI and an arXiv id speaks of the article; the preprint is another form of it. */
function partForms(record: SourceRecord): SourceRecord {
  const { doi, arxiv, ...ids } = record.ids;
  if (!doi || !arxiv) return record;
  return { ...record, ids: { doi, ...ids }, otherForms: [...record.otherForms, { arxiv }] };
}

function joinForms(records: readonly SourceRecord[]): WorkForm[] {
  const groups = new Groups<SourceRecord>();
  const byName = new Map<string, SourceRecord>();
  for (const record of records) {
    groups.add(record);
    for (const name of idNames(record.ids)) {
      const other = byName.get(name);
      if (other) groups.join(record, other);
      else byName.set(name, record);
    }
  }
  return groups.all().map((members) => ({ records: members, ids: allIds(members) }));
}

/** Of several ids of one kind the first counts. */
function allIds(records: readonly SourceRecord[]): WorkIds {
  const ids: WorkIds = {};
  for (const record of records) for (const [kind, id] of Object.entries(record.ids)) if (id) ids[kind as IdKind] ??= id;
  return ids;
}

/** Titles this short ("Introduction", "Editorial") are shared by works that have nothing in common. */
const SHORTEST_TITLE = 15;

function joinByTitle(forms: readonly WorkForm[], join: (a: WorkForm, b: WorkForm) => void): void {
  const byTitle = new Map<string, WorkForm[]>();
  for (const form of forms) {
    for (const key of new Set(form.records.map(({ title }) => titleKey(title)))) {
      if (key.length < SHORTEST_TITLE) continue;
      const others = byTitle.get(key) ?? [];
      const same = others.find((other) => sharesAuthor(form, other));
      if (same) join(form, same);
      byTitle.set(key, [...others, form]);
    }
  }
}

/** A form that names no author is kept by its title alone only when the owner's own lists have both. */
export function sharesAuthor(a: Pick<WorkForm, 'records'>, b: Pick<WorkForm, 'records'>): boolean {
  const [first, second] = [a, b].map(
    ({ records }) => new Set(records.flatMap(({ authors }) => authors.map(familyKey))),
  );
  const listed = [a, b].every(({ records }) => records.some(({ byIdentifier }) => byIdentifier));
  if (first!.size === 0 || second!.size === 0) return listed;
  return [...first!].some((key) => second!.has(key));
}

/** Two records of one source with one DOI and nothing in common but it: the DOI of a whole volume, or a mistake of somebody's. */
function findDoubtful(records: readonly SourceRecord[]): DoubtfulDoi[] {
  const byDoi = new Map<string, SourceRecord[]>();
  for (const record of records) {
    if (record.ids.doi) byDoi.set(record.ids.doi, [...(byDoi.get(record.ids.doi) ?? []), record]);
  }
  return [...byDoi].flatMap(([doi, same]) => {
    const apart = same.some((a) => same.some((b) => a.source === b.source && !isAlike(a.title, b.title)));
    return apart ? [{ doi, titles: [...new Set(same.map(({ title }) => title))] }] : [];
  });
}

/** Whether half of the words of the shorter title are in the longer one. */
export function isAlike(a: string, b: string): boolean {
  const [shorter, longer] = [a, b]
    .map(
      (title) =>
        new Set(
          plainTex(title)
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? [],
        ),
    )
    .sort((x, y) => x.size - y.size);
  const shared = [...shorter!].filter((word) => longer!.has(word)).length;
  return shared * 2 >= shorter!.size;
}
