import type { SourceRecord } from '../sources/record';
import type { WorkForm } from './join-records';

/** The best that is known of a form, and which source each field is from. */
export interface BestRecord extends SourceRecord {
  from: Partial<Record<keyof SourceRecord, string>>;
}

/** Who knows a published form best: who registers it first, who lists it by hand next. */
const OF_ARTICLES = ['Crossref', 'DataCite', 'doi.org', 'OpenReview', 'DBLP', 'Zotero', 'ORCID', 'OpenAlex'];
const OF_PREPRINTS = ['arXiv', 'DataCite', 'Crossref', 'DBLP', 'Zotero', 'ORCID', 'OpenAlex'];

/** Takes each field from the source that knows it best. */
export function bestRecord({ records, ids }: WorkForm): BestRecord {
  const isPreprint = !ids.doi && records.some(({ kind }) => kind === 'preprint');
  const order = isPreprint ? OF_PREPRINTS : OF_ARTICLES;
  const sorted = [...records].sort((a, b) => placeIn(order, a) - placeIn(order, b));
  const best = {
    otherForms: [],
    ids,
    byIdentifier: records.some(({ byIdentifier }) => byIdentifier),
    from: {},
  } as unknown as BestRecord;
  for (const record of sorted) {
    for (const [name, value] of Object.entries(record) as [keyof SourceRecord, never][]) {
      if (best[name] !== undefined || isEmpty(value)) continue;
      best[name] = value;
      best.from[name] = record.source;
    }
  }
  best.title ??= '';
  best.authors ??= [];
  best.kind = kindOf(sorted, isPreprint);
  best.otherForms = records.flatMap(({ otherForms }) => otherForms);
  return best;
}

const placeIn = (order: readonly string[], { source }: SourceRecord): number => order.indexOf(source) >>> 0;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Publishers register a conference paper in a series of books as a chapter; DBLP knows better. */
function kindOf(sorted: readonly SourceRecord[], isPreprint: boolean): SourceRecord['kind'] {
  if (isPreprint) return 'preprint';
  const kinds = sorted.map(({ kind }) => kind).filter((kind) => kind !== 'other' && kind !== 'preprint');
  if (kinds[0] === 'chapter' && sorted.some(({ source, kind }) => source === 'DBLP' && kind === 'conference'))
    return 'conference';
  return kinds[0] ?? sorted[0]?.kind ?? 'other';
}
