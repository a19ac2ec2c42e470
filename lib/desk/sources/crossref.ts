import type { FetchDoor } from '../fetch/door';
import type { SourceSettings } from './addresses';
import { completeIds, idsOfDoi, normaliseDoi } from './ids';
import { asObject, at, given, listOf, objectsOf, parseObject, textOf, type Json } from './json';
import { inParts } from './paging';
import { plainTitle } from './plain-title';
import type { RecordKind, RecordName, SourceRecord, WorkIds } from './record';

const SOURCE = 'Crossref';
/** DOIs in one request: more would make the address longer than servers take. */
const BATCH = 40;
/** Lists may be asked for three times a second (https://www.crossref.org/documentation/retrieve-metadata/rest-api/). */
const PACE = 350;

/** What Crossref knows of these DOIs, asked for many at a time. DOIs of other agencies are not among the answers. */
export async function fetchFromCrossref(
  door: FetchDoor,
  settings: SourceSettings,
  dois: readonly string[],
): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  // A comma would end the filter; such DOIs are asked for by themselves.
  for (const doi of dois.filter((each) => each.includes(','))) {
    const record = await fetchDoiFromCrossref(door, settings, doi);
    if (record) records.push(record);
  }
  for (const part of inParts(
    dois.filter((each) => !each.includes(',')),
    BATCH,
  )) {
    const filter = part.map((doi) => `doi:${doi}`).join(',');
    records.push(...((await askForWorks(door, settings, { filter, rows: String(part.length) })) ?? []));
  }
  return records;
}

/** What Crossref knows of one DOI. */
export const fetchDoiFromCrossref = (
  door: FetchDoor,
  settings: SourceSettings,
  doi: string,
): Promise<SourceRecord | undefined> =>
  door.ask({
    source: SOURCE,
    url: `${settings.crossref}/works/${encodeURIComponent(doi)}?${new URLSearchParams({ mailto: settings.mail })}`,
    accept: 'application/json',
    pace: PACE,
    read: (body) => toRecord(messageOf(body)),
  });

/** The likeliest works of whoever bears this name; who that is, Crossref does not say. */
export const searchCrossrefByAuthor = async (
  door: FetchDoor,
  settings: SourceSettings,
  name: string,
): Promise<SourceRecord[]> => (await askForWorks(door, settings, { 'query.author': name, rows: '50' })) ?? [];

/** The books and chapters of an ISBN. */
export const fetchIsbnFromCrossref = (
  door: FetchDoor,
  settings: SourceSettings,
  isbn: string,
): Promise<SourceRecord[] | undefined> => askForWorks(door, settings, { filter: `isbn:${isbn}`, rows: '20' });

function askForWorks(
  door: FetchDoor,
  settings: SourceSettings,
  query: Record<string, string>,
): Promise<SourceRecord[] | undefined> {
  return door.ask({
    source: SOURCE,
    url: `${settings.crossref}/works?${new URLSearchParams({ ...query, mailto: settings.mail })}`,
    accept: 'application/json',
    pace: PACE,
    read: (body) => objectsOf(messageOf(body).items, 'items').map(toRecord),
  });
}

function messageOf(body: string): Json {
  const answer = parseObject(body);
  if (answer.status !== 'ok') throw new Error('its status is not "ok"');
  return asObject(answer.message, 'message');
}

const KINDS: Record<string, RecordKind> = {
  'journal-article': 'article',
  'proceedings-article': 'conference',
  'posted-content': 'preprint',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  proceedings: 'book',
  dissertation: 'thesis',
  report: 'report',
  dataset: 'dataset',
};

/** Reads one work of the documented form, https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md. */
function toRecord(work: Json): SourceRecord {
  const [title, subtitle] = [work.title, work.subtitle].map((texts) => plainTitle(textOf(listOf(texts, 'title')[0])));
  const doi = normaliseDoi(textOf(work.DOI));
  if (!doi) throw new Error('a work has no DOI');
  return {
    source: SOURCE,
    ids: completeIds({
      ...idsOfDoi(doi),
      ...given({ isbn: textOf(listOf(work.ISBN, 'ISBN')[0])?.replace(/[^\dX]/g, '') }),
    }),
    kind: KINDS[textOf(work.type) ?? ''] ?? 'other',
    title: subtitle && !title!.includes(subtitle) ? `${title}: ${subtitle}` : title!,
    authors: objectsOf(work.author, 'author').map(toName),
    ...given({
      date: toDate(work.published) ?? toDate(work.issued),
      venue: plainTitle(textOf(listOf(work['container-title'], 'container-title')[0])) || undefined,
      volume: textOf(work.volume),
      issue: textOf(work.issue),
      pages: textOf(work.page) ?? textOf(work['article-number']),
      publisher: plainTitle(textOf(work.publisher)) || undefined,
      withdrawn: toWithdrawal(work),
      citations: typeof work['is-referenced-by-count'] === 'number' ? work['is-referenced-by-count'] : undefined,
    }),
    otherForms: toOtherForms(work.relation),
    byIdentifier: false,
  };
}

function toName(name: Json): RecordName {
  const affiliations = objectsOf(name.affiliation, 'affiliation').flatMap((body) => textOf(body.name) ?? []);
  return given({
    family: textOf(name.family) && plainTitle(textOf(name.family)),
    given: textOf(name.given) && plainTitle(textOf(name.given)),
    literal: textOf(name.name) && plainTitle(textOf(name.name)),
    orcid: /[\dX-]{19}$/.exec(textOf(name.ORCID) ?? '')?.[0],
    affiliations: affiliations.length > 0 ? affiliations : undefined,
  });
}

/** Parts that are null or absent end the date. */
function toDate(value: unknown): SourceRecord['date'] {
  const parts = listOf(listOf(at(value, 'date-parts'), 'date-parts')[0], 'date-parts');
  const known = parts.slice(0, parts.findIndex((part) => typeof part !== 'number') >>> 0) as number[];
  return known[0] ? (known as [number, number?, number?]) : undefined;
}

const FORMS = ['is-preprint-of', 'has-preprint', 'is-version-of', 'has-version', 'is-same-as', 'is-identical-to'];

function toOtherForms(relation: unknown): WorkIds[] {
  return FORMS.flatMap((form) => objectsOf(at(relation, form), form))
    .filter((related) => related['id-type'] === 'doi')
    .map(({ id }) => idsOfDoi(textOf(id)))
    .filter((ids) => Object.keys(ids).length > 0);
}

/** Retraction notices point at what they retract by `update-to`, and the retracted work back by `updated-by`. */
function toWithdrawal(work: Json): SourceRecord['withdrawn'] {
  const notice = objectsOf(work['updated-by'], 'updated-by').find(({ type }) =>
    /^(?:retraction|withdrawal|removal)$/.test(textOf(type) ?? ''),
  );
  if (!notice) return undefined;
  const kind = notice.type === 'retraction' ? 'retracted' : 'withdrawn';
  const doi = normaliseDoi(textOf(notice.DOI));
  return doi ? { kind, note: `https://doi.org/${doi}` } : { kind };
}
