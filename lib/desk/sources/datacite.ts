import type { FetchDoor } from '../fetch/door';
import type { SourceSettings } from './addresses';
import { idsOfDoi } from './ids';
import { asObject, at, given, objectsOf, parseObject, textOf, type Json } from './json';
import { inParts } from './paging';
import { plainTitle } from './plain-title';
import type { RecordKind, RecordName, SourceRecord, WorkIds } from './record';

const SOURCE = 'DataCite';
const BATCH = 40;

/** What DataCite knows of these DOIs, asked for many at a time (https://support.datacite.org/docs/api-queries). */
export async function fetchFromDataCite(
  door: FetchDoor,
  settings: SourceSettings,
  dois: readonly string[],
): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for (const part of inParts(dois, BATCH)) {
    const query = `doi:(${part.map((doi) => `"${doi}"`).join(' OR ')})`;
    const found = await door.ask({
      source: SOURCE,
      url: `${settings.dataCite}/dois?${new URLSearchParams({ query, 'page[size]': String(part.length) })}`,
      accept: 'application/vnd.api+json',
      read: (body) => objectsOf(parseObject(body).data ?? fail(), 'data').map(toRecord),
    });
    records.push(...(found ?? []));
  }
  return records;
}

function fail(): never {
  throw new Error('it has no data');
}

const KINDS: Record<string, RecordKind> = {
  preprint: 'preprint',
  journalarticle: 'article',
  conferencepaper: 'conference',
  book: 'book',
  bookchapter: 'chapter',
  dissertation: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
};

function toRecord(data: Json): SourceRecord {
  const work = asObject(data.attributes, 'attributes');
  const ids = idsOfDoi(textOf(work.doi));
  if (!ids.doi && !ids.arxiv) throw new Error('a work has no DOI');
  const kind = KINDS[(textOf(at(work.types, 'resourceTypeGeneral')) ?? '').toLowerCase()] ?? 'other';
  const titles = objectsOf(work.titles, 'titles');
  const title = titles.find(({ titleType }) => !titleType) ?? titles[0];
  return {
    source: SOURCE,
    ids,
    kind: ids.arxiv ? 'preprint' : kind,
    title: plainTitle(textOf(title?.title)),
    authors: objectsOf(work.creators, 'creators').map(toName),
    ...given({
      date: typeof work.publicationYear === 'number' ? ([work.publicationYear] as [number]) : undefined,
      venue: textOf(at(work.container, 'title')),
      publisher: textOf(work.publisher) ?? textOf(at(work.publisher, 'name')),
      url: textOf(work.url),
    }),
    otherForms: toOtherForms(work),
    byIdentifier: false,
  };
}

function toName(creator: Json): RecordName {
  const orcid = objectsOf(creator.nameIdentifiers, 'nameIdentifiers').find(
    ({ nameIdentifierScheme }) => nameIdentifierScheme === 'ORCID',
  );
  const affiliations = (Array.isArray(creator.affiliation) ? creator.affiliation : []).flatMap(
    (body) => textOf(body) ?? textOf(at(body, 'name')) ?? [],
  );
  const [family, given_] = (textOf(creator.name) ?? '').split(/,\s*/);
  const isBody = creator.nameType === 'Organizational' || (!creator.familyName && !given_);
  return given({
    family: isBody ? undefined : (textOf(creator.familyName) ?? family),
    given: isBody ? undefined : (textOf(creator.givenName) ?? given_),
    literal: isBody ? textOf(creator.name) : undefined,
    orcid: /[\dX-]{19}$/.exec(textOf(orcid?.nameIdentifier) ?? '')?.[0],
    affiliations: affiliations.length > 0 ? affiliations : undefined,
  });
}

const FORMS = new Set([
  'IsVersionOf',
  'IsPreviousVersionOf',
  'IsNewVersionOf',
  'IsIdenticalTo',
  'IsVariantFormOf',
  'HasVersion',
]);

function toOtherForms(work: Json): WorkIds[] {
  return objectsOf(work.relatedIdentifiers, 'relatedIdentifiers')
    .filter(
      ({ relationType, relatedIdentifierType }) => FORMS.has(String(relationType)) && relatedIdentifierType === 'DOI',
    )
    .map(({ relatedIdentifier }) => idsOfDoi(textOf(relatedIdentifier)))
    .filter((ids) => Object.keys(ids).length > 0);
}
