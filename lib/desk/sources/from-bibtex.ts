import { fieldsOf } from '@/lib/bibliography/bibtex/inherit';
import { isBraced, splitNames } from '@/lib/bibliography/bibtex/name-list';
import { MONTHS, scanBib, type ScannedEntry } from '@/lib/bibliography/bibtex/scan';
import { arxivOf } from '@/lib/bibliography/bibtex/arxiv';
import { completeIds, idsOfFields } from './ids';
import { given } from './json';
import { plainTex } from './plain-title';
import { splitName } from './split-name';
import type { RecordKind, RecordName, SourceRecord } from './record';

const KINDS: Record<string, RecordKind> = {
  article: 'article',
  inproceedings: 'conference',
  conference: 'conference',
  book: 'book',
  proceedings: 'book',
  collection: 'book',
  incollection: 'chapter',
  inbook: 'chapter',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
};

/** The entries of a BibTeX answer as records. Throws for a text without an entry, or with a fault of form. */
export function recordsFromBibtex(body: string, source: string, byIdentifier: boolean): SourceRecord[] {
  const { entries, problems } = scanBib(body, source);
  const error = problems.find(({ severity }) => severity === 'error');
  if (error) throw new Error(`its BibTeX ${error.message}`);
  if (entries.length === 0) throw new Error('it is no BibTeX');
  return entries.map((entry) => ({ ...recordOfEntry(entry), source, byIdentifier }));
}

/** An entry of a .bib file as a record, to be compared with what the sources say. */
export function recordOfEntry(
  entry: Pick<ScannedEntry, 'type' | 'key' | 'fields'>,
  inherited?: Record<string, string>,
): SourceRecord {
  const fields = inherited ?? fieldsOf(entry as ScannedEntry);
  const ids = idsOfFields(fields);
  const isPreprint = isPreprintEntry(entry.type, fields);
  const dblp = /^DBLP:(.+)$/.exec(entry.key)?.[1];
  return {
    source: '.bib',
    ids: completeIds({ ...ids, ...(dblp && { dblp }) }),
    kind: isPreprint ? 'preprint' : (KINDS[entry.type] ?? 'other'),
    title: plainTex([fields.title, fields.subtitle].filter(Boolean).join(': ')),
    authors: namesOf(fields.author ?? fields.editor ?? ''),
    ...given({
      date: dateOf(fields),
      venue: plainTex(fields.booktitle ?? fields.journal ?? fields.journaltitle ?? '') || undefined,
      volume: fields.volume,
      issue: fields.number ?? fields.issue,
      pages: fields.pages?.replace(/[-–—]+/g, '-'),
      publisher: fields.publisher && plainTex(fields.publisher),
      url: fields.url,
      arxivVersion: arxivOf(fields)?.version,
    }),
    otherForms: [],
    byIdentifier: false,
  };
}

/** A preprint is what has an arXiv id or no venue at all, and stands in no journal, proceedings or book. */
function isPreprintEntry(type: string, fields: Record<string, string>): boolean {
  const venue = fields.booktitle ?? fields.journal ?? fields.journaltitle ?? '';
  if (!arxivOf(fields)) return type === 'unpublished' || /^(?:corr|arxiv|biorxiv|ssrn)\b/i.test(venue);
  return venue === ''
    ? ['misc', 'article', 'online', 'unpublished', 'techreport', 'report'].includes(type)
    : /^(?:corr|arxiv)\b/i.test(venue);
}

function namesOf(list: string): RecordName[] {
  return splitNames(list)
    .filter(({ text }) => text !== '' && text !== 'others')
    .map(({ text }) => {
      if (isBraced(text)) return { literal: plainTex(text) };
      const [family, ...rest] = text.split(',').map((part) => part.trim());
      if (rest.length === 0) return splitName({ literal: plainTex(text) });
      return { family: plainTex(family!), given: plainTex(rest.at(-1)!) };
    });
}

function dateOf({ year, month, date }: Record<string, string>): SourceRecord['date'] {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? '') ?? [];
  if (isoYear)
    return (
      isoDay
        ? [Number(isoYear), Number(isoMonth), Number(isoDay)]
        : isoMonth
          ? [Number(isoYear), Number(isoMonth)]
          : [Number(isoYear)]
    ) as SourceRecord['date'];
  const plain = Number(/\d{4}/.exec(year ?? '')?.[0] ?? 0);
  if (!plain) return undefined;
  const index = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1 || Number(month) || 0;
  return index ? [plain, index] : [plain];
}
