import type { FetchDoor } from '../fetch/door';
import type { SourceSettings } from './addresses';
import { completeIds, idsOfDoi, idsOfUrl } from './ids';
import { asObject, at, given, objectsOf, parseObject, textOf, type Json } from './json';
import { inParts } from './paging';
import { plainTitle } from './plain-title';
import { splitName } from './split-name';
import { parseArxivId } from '@/lib/bibliography/bibtex/arxiv';
import type { RecordKind, RecordName, SourceRecord, WorkIds } from './record';

const SOURCE = 'ORCID';
/** Put-codes in one request (https://github.com/ORCID/ORCID-Source/blob/main/orcid-api-web/tutorial/works.md). */
const BATCH = 100;

/**
 * The works of a public record. A list of them names no authors; where a work has no identifier that another source would know,
 * the work itself is asked for, many at a time. Throws for an iD without a record.
 */
export async function fetchFromOrcid(
  door: FetchDoor,
  settings: SourceSettings,
  orcid: string,
): Promise<SourceRecord[]> {
  const ask = <T>(path: string, read: (body: string) => T) =>
    door.ask({ source: SOURCE, url: `${settings.orcid}/${orcid}/${path}`, accept: 'application/json', read });
  const groups = await ask('works', (body) => objectsOf(parseObject(body).group ?? fail(), 'group').map(toGroup));
  if (!groups) throw new Error(`ORCID has no record ${orcid}; mend "orcid" in profile.mdx.`);
  const nameless = groups.filter(({ ids }) => !ids.doi && !ids.arxiv && ids.orcid).map(({ ids }) => ids.orcid!);
  const authors = new Map<string, RecordName[]>();
  for (const part of inParts(nameless, BATCH)) {
    const works = await ask(`works/${part.join(',')}`, (body) =>
      objectsOf(parseObject(body).bulk ?? fail(), 'bulk').flatMap(toContributors),
    );
    for (const [code, names] of works ?? []) authors.set(code, names);
  }
  return groups.map((record) => ({ ...record, authors: authors.get(record.ids.orcid ?? '') ?? [] }));
}

function fail(): never {
  throw new Error('it has no works');
}

const KINDS: Record<string, RecordKind> = {
  'journal-article': 'article',
  'conference-paper': 'conference',
  'conference-abstract': 'conference',
  'conference-poster': 'conference',
  preprint: 'preprint',
  'working-paper': 'preprint',
  book: 'book',
  'edited-book': 'book',
  'book-chapter': 'chapter',
  'dissertation-thesis': 'thesis',
  dissertation: 'thesis',
  report: 'report',
  'data-set': 'dataset',
  software: 'software',
};

/** Works that share an identifier are one group; the first of its summaries is the one that the owner prefers. */
function toGroup(group: Json): SourceRecord {
  const work = objectsOf(group['work-summary'], 'work-summary').sort(
    (a, b) => Number(b['display-index'] ?? 0) - Number(a['display-index'] ?? 0),
  )[0];
  if (!work) throw new Error('a group has no work');
  const kind = KINDS[textOf(work.type) ?? ''] ?? 'other';
  const found = idsOf(at(work, 'external-ids', 'external-id'));
  const all = idsOf(at(group, 'external-ids', 'external-id'));
  // A group may join a preprint and its article: the article's DOI is what the work is, the arXiv id another form of it.
  const ids: WorkIds = { ...all.self, ...found.self };
  const isBoth = ids.doi && ids.arxiv;
  return {
    source: SOURCE,
    ids: completeIds({
      ...ids,
      ...(isBoth ? { arxiv: undefined } : {}),
      ...given({ orcid: textOf(work['put-code']) }),
    } as WorkIds),
    kind: ids.arxiv && !ids.doi ? 'preprint' : kind,
    title: plainTitle(
      [at(work, 'title', 'title', 'value'), at(work, 'title', 'subtitle', 'value')]
        .flatMap((part) => textOf(part) ?? [])
        .join(': '),
    ),
    authors: [],
    ...given({
      date: toDate(work['publication-date']),
      venue: plainTitle(textOf(at(work, 'journal-title', 'value'))) || undefined,
      url: textOf(at(work, 'url', 'value')),
    }),
    otherForms: [...all.others, ...found.others, ...(isBoth ? [{ arxiv: ids.arxiv! }] : [])],
    byIdentifier: true,
  };
}

/** Identifiers by what they say of the work: itself, another version of it; those of what it is part of are not its own. */
function idsOf(list: unknown): { self: WorkIds; others: WorkIds[] } {
  const result: { self: WorkIds; others: WorkIds[] } = { self: {}, others: [] };
  for (const id of objectsOf(list, 'external-id')) {
    const value = textOf(at(id, 'external-id-normalized', 'value')) ?? textOf(id['external-id-value']);
    const ids = toIds(textOf(id['external-id-type']) ?? '', value);
    if (id['external-id-relationship'] === 'self') result.self = { ...ids, ...result.self };
    else if (id['external-id-relationship'] === 'version-of' && Object.keys(ids).length > 0) result.others.push(ids);
  }
  return result;
}

function toIds(type: string, value: string | undefined): WorkIds {
  if (type === 'doi') return idsOfDoi(value);
  if (type === 'isbn') return given({ isbn: value?.replace(/[^\dX]/gi, '') });
  if (type === 'uri') return idsOfUrl(value);
  if (type !== 'arxiv') return {};
  const arxiv = parseArxivId(value ?? '') ?? parseArxivId(idsOfUrl(value).arxiv ?? '');
  return arxiv ? { arxiv: arxiv.id } : {};
}

function toDate(date: unknown): SourceRecord['date'] {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => Number(textOf(at(date, part, 'value')) ?? 0));
  if (!year) return undefined;
  if (!month) return [year];
  return day ? [year, month, day] : [year, month];
}

/** A work that cannot be read comes as an error in its place. */
function toContributors(item: Json): [string, RecordName[]][] {
  if (!item.work) return [];
  const work = asObject(item.work, 'work');
  const names = objectsOf(at(work, 'contributors', 'contributor'), 'contributor').flatMap((person): RecordName[] => {
    const literal = textOf(at(person, 'credit-name', 'value'));
    return literal ? [splitName(given({ literal, orcid: textOf(at(person, 'contributor-orcid', 'path')) }))] : [];
  });
  return [[textOf(work['put-code']) ?? '', names]];
}
