import { formatArxivId } from '../bibtex/arxiv';
import { plainText } from '../csl/plain-text';
import type { BibEntry } from '../csl/types';

/** What kind of work it is, in a reader's words, by CSL type. */
const KINDS: Record<string, string> = {
  article: 'Preprint',
  'article-journal': 'Journal article',
  'article-magazine': 'Magazine article',
  'paper-conference': 'Conference paper',
  chapter: 'Chapter',
  book: 'Book',
  thesis: 'Thesis',
  report: 'Report',
  dataset: 'Dataset',
  software: 'Software',
  patent: 'Patent',
  webpage: 'Web page',
  manuscript: 'Manuscript',
  standard: 'Standard',
  speech: 'Talk',
  'post-weblog': 'Blog post',
  'article-newspaper': 'Newspaper article',
  periodical: 'Periodical',
  motion_picture: 'Film',
  legislation: 'Law',
  'review-book': 'Book review',
};

/** The kinds that a list of works begins with. */
const FIRST = [
  'Journal article',
  'Conference paper',
  'Workshop paper',
  'Preprint',
  'Book',
  'Chapter',
  'Thesis',
  'Report',
];

/** The kinds in the order in which a list of works has them. */
export const kinds: readonly string[] = [
  ...FIRST,
  ...Object.values(KINDS).filter((kind) => !FIRST.includes(kind)),
  'Work',
];

/** "Preprint", "Conference paper", …; "Work" when none fits. A workshop paper is told by its proceedings' name. */
export function kindOf(entry: BibEntry): string {
  if (entry.csl.type === 'paper-conference' && /\bworkshop\b/i.test(entry.csl['container-title'] ?? ''))
    return 'Workshop paper';
  return KINDS[entry.csl.type] ?? 'Work';
}

/** The venue as lists show it: its short name, or journal, proceedings, publisher; undefined for a preprint. */
export function venueOf(entry: BibEntry): string | undefined {
  const { csl, fields } = entry;
  if (fields.venue_short) return plainText(fields.venue_short);
  if (csl.type === 'article') return undefined;
  return plainText(csl['container-title'] ?? csl.publisher) || undefined;
}

/** "arXiv:2410.06722 [cs.CL]", or undefined. */
export function arxivLabel(entry: BibEntry): string | undefined {
  return entry.csl.custom?.arxiv && formatArxivId(entry.csl.custom.arxiv);
}

export function yearOf(entry: BibEntry): number | undefined {
  return entry.csl.issued?.['date-parts']?.[0]?.[0];
}

/** What stands where lists show the year: "2024", "2014–2016", "in press", "n.d.". */
export function yearLabel(entry: BibEntry): string {
  const { issued } = entry.csl;
  const [from, to] = issued?.['date-parts'] ?? [];
  if (!from) return issued?.literal ?? 'n.d.';
  const year = (issued?.circa ? 'ca. ' : '') + eraYear(from[0]!);
  if (to?.[0] === 0) return `${year}–`;
  return to && to[0] !== from[0] ? `${year}–${from[0]! < 0 && to[0]! > 0 ? 'AD ' : ''}${eraYear(to[0]!)}` : year;
}

const eraYear = (year: number): string => (year < 0 ? `${-year} BC` : String(year));

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** The date as a work's page shows it: "9 October 2024", "October 2024", "March–April 2020", "Spring 2020", or as lists do. */
export function dateLabel(entry: BibEntry): string {
  const { 'date-parts': ends, season } = entry.csl.issued ?? {};
  const [from, to] = ends ?? [];
  const [month, last] = [from, to].map((end) => MONTHS[(end?.[1] ?? 0) - 1]);
  const period = season && !to ? SEASONS[season - 1] : undefined;
  if (period) return `${period} ${yearLabel(entry)}`;
  if (month && last && from![0] === to![0] && from![0]! > 0)
    return from!.length === 2 || month !== last
      ? `${month}–${last} ${from![0]}`
      : `${from![2]}–${to![2]} ${month} ${from![0]}`;
  if (!month || to || from![0]! < 0) return yearLabel(entry);
  return [from![2], month, from![0]].filter(Boolean).join(' ');
}

/** Two spellings of an apostrophe are one name. */
const straight = (text: string): string => text.replace(/[’‘]/g, "'").toLowerCase();

/** Where it appeared, in full: the venue's name, volume, issue, pages, publisher. */
export function placeOf(entry: BibEntry): string[] {
  const { csl, fields } = entry;
  const venue = plainText(csl['container-title']);
  const short = plainText(fields.venue_short);
  const pages = csl.page?.replace(/-+/g, '–');
  const numbers = [
    csl.volume && `vol. ${csl.volume}`,
    csl.issue && `no. ${csl.issue}`,
    csl.type !== 'article' &&
      csl.number &&
      csl.number !== csl.issue &&
      `${csl.type === 'article-journal' ? 'article' : 'no.'} ${csl.number}`,
    csl.version && `version ${csl.version}`,
    pages && `${/[–,]/.test(pages) ? 'pp.' : 'p.'} ${pages}`,
  ].filter(Boolean);
  const publisher = csl.type === 'article' && csl.custom?.arxiv ? '' : plainText(csl.publisher);
  const isNamed = straight(venue).includes(straight(short));
  const named = venue && short && !isNamed ? `${venue} (${short})` : venue || short;
  const event = csl.type === 'speech' ? plainText(csl['event-title'] ?? '') : '';
  const place = csl.type === 'speech' ? plainText(csl['event-place'] ?? '') : '';
  return [named, event, place, plainText(csl['collection-title']), numbers.join(', '), publisher].filter(
    (part) => part !== '',
  );
}

/** The issue date with as much as is known, in parts padded for the reader of a machine: "2024", "2024-10", "2024-10-09". */
export function isoDateOf(entry: BibEntry): string | undefined {
  return entry.csl.issued?.['date-parts']?.[0]
    ?.map((part, index) => (index === 0 ? isoYear(part) : String(part).padStart(2, '0')))
    .join('-');
}

/** ISO 8601 has a year 0 where CSL, like people, goes from -1 to 1. */
const isoYear = (year: number): string =>
  year > 0 ? String(year).padStart(4, '0') : `-${String(-year - 1).padStart(4, '0')}`.replace(/^-0000$/, '0000');

/** What a version is called in the history of its work. */
export function versionLabel(entry: BibEntry): string {
  if (entry.fields.versionlabel) return plainText(entry.fields.versionlabel);
  const arxiv = entry.csl.custom?.arxiv;
  return venueOf(entry) ?? (arxiv ? `arXiv ${arxiv.version ?? 'preprint'}` : kindOf(entry));
}

/** A .bib file may come from anywhere: `javascript:` and the like never become links. */
export const isSafeAddress = (href: string): boolean => /^(?:https?:\/\/|\/(?!\/))/i.test(href);
