import { MONTHS, type ScannedEntry } from '@/lib/bibliography/bibtex/scan';
import { fieldsOf } from '@/lib/bibliography/bibtex/inherit';
import { makeKey } from '../bib/key-scheme';
import type { NewEntry } from '../bib/insert-entry';
import { valueStyleOf, writeText, writeTitle } from '../bib/value-style';
import { writeNames } from '../bib/write-names';
import type { RecordKind, SourceRecord } from '../sources/record';

const TYPES: Record<RecordKind, string> = {
  article: 'article',
  conference: 'inproceedings',
  preprint: 'misc',
  book: 'book',
  chapter: 'incollection',
  thesis: 'phdthesis',
  report: 'techreport',
  dataset: 'misc',
  software: 'misc',
  other: 'misc',
};

/** Where the venue of a kind of work stands. */
const VENUES: Partial<Record<RecordKind, string>> = {
  article: 'journal',
  conference: 'booktitle',
  chapter: 'booktitle',
  thesis: 'school',
  report: 'institution',
};

/** What an entry is written from. */
export interface EntrySource {
  record: SourceRecord;
  /** arXiv id of its preprint, when the record is of an article. */
  preprint?: { arxiv: string; arxivClass?: string };
  /** Write the version into the id: "2410.06722v3". */
  withVersion?: boolean;
}

/** An entry for a work, in the file's own habits of writing values and making keys. */
export function toEntry(source: EntrySource, entries: readonly ScannedEntry[]): NewEntry {
  const fields = toFields(source, entries);
  return { type: typeIn(source.record.kind, entries), key: makeKey(fields, entries), fields };
}

/** BibLaTeX has types of its own for data and programs; a file that uses them gets them. */
function typeIn(kind: RecordKind, entries: readonly ScannedEntry[]): string {
  const own = { dataset: 'dataset', software: 'software', preprint: 'online', thesis: 'thesis', report: 'report' }[
    kind as string
  ];
  const count = (type: string) => entries.filter((entry) => entry.type === type).length;
  return own && count(own) > count(TYPES[kind]) ? own : TYPES[kind];
}

export function toFields(
  { record, preprint, withVersion }: EntrySource,
  entries: readonly ScannedEntry[],
): Record<string, string> {
  const style = valueStyleOf(entries);
  const { kind, ids, date } = record;
  const text = (value: string | undefined) => value && writeText(value, style);
  const venue = VENUES[kind];
  const isPublished = kind !== 'preprint';
  const fields: Record<string, string | undefined> = {
    title: writeTitle(record.title, style),
    author: writeNames(record.authors, style),
    ...(venue && {
      [venue]: text(record.venue ?? (kind === 'thesis' || kind === 'report' ? record.publisher : undefined)),
    }),
    ...(isPublished && {
      volume: text(record.volume),
      number: text(record.issue),
      pages: writePages(record.pages),
      publisher: kind === 'thesis' || kind === 'report' ? undefined : text(record.publisher),
      isbn: kind === 'book' ? ids.isbn : undefined,
    }),
    year: date && String(date[0]),
    month: usesMonths(entries) && date?.[1] ? MONTHS[date[1] - 1] : undefined,
    ...arxivFields(
      ids.arxiv ? { arxiv: ids.arxiv, arxivClass: record.arxivClass } : preprint,
      withVersion ? record.arxivVersion : undefined,
      isPublished,
      entries,
    ),
    ...(ids.doi && { doi: ids.doi }),
    ...(!ids.doi && !ids.arxiv && record.url && { url: record.url }),
  };
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])));
}

/** "11-19" as "11--19"; several ranges keep their commas. */
export const writePages = (pages: string | undefined): string | undefined =>
  pages?.replace(/(?:(?<!\s)\s+)?[-–—]+\s*/g, '--');

/** The arXiv id, and what else the file gives to preprints: arXiv's DOI, the address. */
function arxivFields(
  paper: { arxiv: string; arxivClass?: string | undefined } | undefined,
  version: string | undefined,
  isPublished: boolean,
  entries: readonly ScannedEntry[],
): Record<string, string | undefined> {
  if (!paper) return {};
  const biblatex =
    entries.filter(({ fields }) => fields.some(({ name }) => name === 'eprinttype')).length * 2 >
      preprintsIn(entries).length && preprintsIn(entries).length > 0;
  return {
    eprint: `${paper.arxiv}${version ?? ''}`,
    [biblatex ? 'eprinttype' : 'archiveprefix']: 'arXiv',
    [biblatex ? 'eprintclass' : 'primaryclass']: paper.arxivClass,
    ...(!isPublished && {
      doi: mostPreprintsHave(entries, ({ doi }) => /^10\.48550\//.test(doi ?? ''))
        ? `10.48550/arXiv.${paper.arxiv}`
        : undefined,
      url: mostPreprintsHave(entries, ({ url }) => /arxiv\.org/.test(url ?? ''))
        ? `https://arxiv.org/abs/${paper.arxiv}${version ?? ''}`
        : undefined,
    }),
  };
}

const preprintsIn = (entries: readonly ScannedEntry[]) => entries.map(fieldsOf).filter(({ eprint }) => eprint);

function mostPreprintsHave(
  entries: readonly ScannedEntry[],
  test: (fields: Record<string, string>) => boolean,
): boolean {
  const preprints = preprintsIn(entries);
  return preprints.filter(test).length * 2 > preprints.length;
}

const usesMonths = (entries: readonly ScannedEntry[]): boolean =>
  entries.filter(({ fields }) => fields.some(({ name }) => name === 'month')).length * 2 > entries.length;
