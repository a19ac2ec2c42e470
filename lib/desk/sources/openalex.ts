import type { FetchDoor } from '../fetch/door';
import type { SourceSettings } from './addresses';
import { completeIds, idsOfDoi, idsOfUrl } from './ids';
import { asObject, at, given, objectsOf, parseObject, textOf, type Json } from './json';
import { allPages, inParts, type Page } from './paging';
import { plainTitle } from './plain-title';
import type { RecordKind, RecordName, SourceRecord, WorkIds } from './record';

const SOURCE = 'OpenAlex';
/** At most, for a page and for the values of a filter (https://developers.openalex.org/api-reference). */
const BATCH = 100;

/** Every work that OpenAlex has under an ORCID iD. */
export const fetchAuthorFromOpenAlex = (
  door: FetchDoor,
  settings: SourceSettings,
  orcid: string,
): Promise<SourceRecord[]> => askForWorks(door, settings, `author.orcid:${orcid}`, true);

/**
 * What OpenAlex knows of these DOIs. With a key they are asked for many at a time; without one, single look-ups are what is free.
 */
export async function fetchFromOpenAlex(
  door: FetchDoor,
  settings: SourceSettings,
  dois: readonly string[],
): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  if (settings.openAlexKey) {
    for (const part of inParts(dois, BATCH))
      records.push(...(await askForWorks(door, settings, `doi:${part.join('|')}`, false)));
    return records;
  }
  for (const doi of dois) {
    const found = await door.ask({
      source: SOURCE,
      url: `${settings.openAlex}/works/doi:${encodeURI(doi)}?${query(settings, {})}`,
      accept: 'application/json',
      read: (body) => toRecord(parseObject(body), false),
    });
    if (found) records.push(found);
  }
  return records;
}

/** What OpenAlex knows of these arXiv papers, and of the articles that came of them: it joins all forms of a work into one. */
export async function fetchArxivFromOpenAlex(
  door: FetchDoor,
  settings: SourceSettings,
  arxivIds: readonly string[],
): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for (const part of inParts(arxivIds, BATCH / 2)) {
    const addresses = part.flatMap((id) => [`http://arxiv.org/abs/${id}`, `https://arxiv.org/abs/${id}`]);
    records.push(...(await askForWorks(door, settings, `locations.landing_page_url:${addresses.join('|')}`, false)));
  }
  return records;
}

function askForWorks(
  door: FetchDoor,
  settings: SourceSettings,
  filter: string,
  byIdentifier: boolean,
): Promise<SourceRecord[]> {
  return allPages(SOURCE, (cursor = '*') =>
    door.ask({
      source: SOURCE,
      url: `${settings.openAlex}/works?${query(settings, { filter, per_page: String(BATCH), cursor })}`,
      accept: 'application/json',
      read: (body): Page<SourceRecord> => {
        const { meta, results } = parseObject(body);
        const items = objectsOf(results ?? fail(), 'results').map((work) => toRecord(work, byIdentifier));
        return {
          items,
          ...given({ next: textOf(at(meta, 'next_cursor')), total: at(meta, 'count') as number | undefined }),
        };
      },
    }),
  );
}

function fail(): never {
  throw new Error('it has no results');
}

const query = ({ mail, openAlexKey }: SourceSettings, values: Record<string, string>): URLSearchParams =>
  new URLSearchParams({ ...values, ...(openAlexKey ? { api_key: openAlexKey } : { mailto: mail }) });

const KINDS: Record<string, RecordKind> = {
  article: 'article',
  preprint: 'preprint',
  'book-chapter': 'chapter',
  book: 'book',
  dissertation: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
};

function toRecord(work: Json, byIdentifier: boolean): SourceRecord {
  const id = /W\d+$/.exec(textOf(work.id) ?? '')?.[0];
  if (!id) throw new Error('a work has no id');
  const source = asObject(at(work.primary_location, 'source') ?? {}, 'source');
  const ids = { ...idsOfUrl(textOf(at(work.primary_location, 'landing_page_url'))), ...idsOfDoi(textOf(work.doi)) };
  const kind = KINDS[textOf(work.type) ?? ''] ?? 'other';
  const pages = [at(work.biblio, 'first_page'), at(work.biblio, 'last_page')].flatMap((page) => textOf(page) ?? []);
  return {
    source: SOURCE,
    // One work of theirs is all its forms; with a DOI of a publisher it is the published one.
    ids: completeIds({ openalex: id, ...(ids.doi ? { doi: ids.doi } : ids) }),
    kind: source.type === 'conference' ? 'conference' : ids.arxiv && !ids.doi ? 'preprint' : kind,
    title: plainTitle(textOf(work.title) ?? textOf(work.display_name)),
    authors: objectsOf(work.authorships, 'authorships').map(toName),
    ...given({
      date: toDate(work),
      venue: source.type === 'repository' ? undefined : textOf(source.display_name),
      volume: textOf(at(work.biblio, 'volume')),
      issue: textOf(at(work.biblio, 'issue')),
      pages: [...new Set(pages)].join('-') || undefined,
      withdrawn: work.is_retracted === true ? ({ kind: 'retracted' } as const) : undefined,
      citations: typeof work.cited_by_count === 'number' ? work.cited_by_count : undefined,
    }),
    otherForms: formsAt(work.locations),
    byIdentifier,
  };
}

function toName({ author, institutions, raw_author_name }: Json): RecordName {
  const affiliations = objectsOf(institutions, 'institutions').flatMap((body) => textOf(body.display_name) ?? []);
  return given({
    literal: textOf(raw_author_name) ?? textOf(at(author, 'display_name')),
    orcid: /[\dX-]{19}$/.exec(textOf(at(author, 'orcid')) ?? '')?.[0],
    affiliations: affiliations.length > 0 ? affiliations : undefined,
  });
}

/** OpenAlex gives the first of January to what it knows only the year of. */
function toDate(work: Json): SourceRecord['date'] {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(textOf(work.publication_date) ?? '') ?? [];
  if (year && !(month === '01' && day === '01')) return [Number(year), Number(month), Number(day)];
  const plain = Number(year ?? work.publication_year);
  return plain > 0 ? [plain] : undefined;
}

function formsAt(locations: unknown): WorkIds[] {
  return objectsOf(locations, 'locations')
    .map((location) => idsOfUrl(textOf(location.landing_page_url)))
    .filter((ids) => Object.keys(ids).length > 0);
}
