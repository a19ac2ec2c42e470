import { formatArxivId } from '../bibtex/arxiv';
import { plainText } from '../csl/plain-text';
import type { BibEntry } from '../csl/types';
import type { Words } from '@/lib/words/words';

/** What kind of work it is, by CSL type. */
const KINDS = {
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
} as const;

/** What a work is, by the name that stands in addresses; `kind.…` of lib/words says it. */
export type Kind = (typeof KINDS)[keyof typeof KINDS] | 'Workshop paper' | 'Work';

/** The kinds that a list of works begins with. */
const FIRST: readonly Kind[] = [
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
export const kinds: readonly Kind[] = [
  ...FIRST,
  ...Object.values(KINDS).filter((kind) => !FIRST.includes(kind)),
  'Work',
];

/** "Preprint", "Conference paper", …; "Work" when none fits. A workshop paper is told by its proceedings' name. */
export function kindOf(entry: BibEntry): Kind {
  if (entry.csl.type === 'paper-conference' && /\bworkshop\b/i.test(entry.csl['container-title'] ?? ''))
    return 'Workshop paper';
  return (KINDS as Readonly<Record<string, Kind>>)[entry.csl.type] ?? 'Work';
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
export function yearLabel(entry: BibEntry, words: Words): string {
  const { say } = words;
  const { issued } = entry.csl;
  const [from, to] = issued?.['date-parts'] ?? [];
  if (!from) return issued?.literal ?? say('date.unknown');
  const first = eraYear(from[0]!, words);
  const year = issued?.circa ? say('date.circa', { year: first }) : first;
  if (to?.[0] === 0) return `${year}–`;
  if (!to || to[0] === from[0]) return year;
  const last = eraYear(to[0]!, words);
  return `${year}–${from[0]! < 0 && to[0]! > 0 ? say('date.after', { year: last }) : last}`;
}

/** "44 BC", "2024". */
export const eraYear = (year: number, { say }: Words): string =>
  year < 0 ? say('date.before', { year: String(-year) }) : String(year);

const SEASONS = ['date.spring', 'date.summer', 'date.autumn', 'date.winter'] as const;

/** The date as a work's page shows it: "9 October 2024", "October 2024", "March–April 2020", "Spring 2020", or as lists do. */
export function dateLabel(entry: BibEntry, words: Words): string {
  const { 'date-parts': ends, season } = entry.csl.issued ?? {};
  const [from, to] = ends ?? [];
  const [month, last] = [from, to].map((end) => end?.[1]);
  const period = season && !to ? SEASONS[season - 1] : undefined;
  if (period) return words.say(period, { year: yearLabel(entry, words) });
  if (month && last && from![0] === to![0] && from![0]! > 0)
    return from!.length === 2 || month !== last
      ? words.period(isoOf(from!.slice(0, 2)), isoOf(to!.slice(0, 2)))
      : words.period(isoOf(from!), isoOf(to!));
  if (!month || to || from![0]! < 0) return yearLabel(entry, words);
  return words.day(isoOf(from!));
}

/** Two spellings of an apostrophe are one name. */
const straight = (text: string): string => text.replace(/[’‘]/g, "'").toLowerCase();

/** Where it appeared, in full: the venue's name, volume, issue, pages, publisher. */
export function placeOf(entry: BibEntry, { say }: Words): string[] {
  const { csl, fields } = entry;
  const venue = plainText(csl['container-title']);
  const short = plainText(fields.venue_short);
  const pages = csl.page?.replace(/-+/g, '–');
  const numbers = [
    csl.volume && say('place.volume', { number: csl.volume }),
    csl.issue && say('place.issue', { number: csl.issue }),
    csl.type !== 'article' &&
      csl.number &&
      csl.number !== csl.issue &&
      say(csl.type === 'article-journal' ? 'place.article' : 'place.number', { number: csl.number }),
    csl.version && say('place.version', { number: csl.version }),
    pages && say(/[–,]/.test(pages) ? 'place.pages' : 'place.page', { pages }),
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
  const from = entry.csl.issued?.['date-parts']?.[0];
  return from && isoOf(from);
}

const isoOf = (parts: readonly number[]): string =>
  parts.map((part, index) => (index === 0 ? isoYear(part) : String(part).padStart(2, '0'))).join('-');

/** ISO 8601 has a year 0 where CSL, like people, goes from -1 to 1. */
const isoYear = (year: number): string =>
  year > 0 ? String(year).padStart(4, '0') : `-${String(-year - 1).padStart(4, '0')}`.replace(/^-0000$/, '0000');

/** What a version is called in the history of its work. */
export function versionLabel(entry: BibEntry, { begin }: Words): string {
  if (entry.fields.versionlabel) return plainText(entry.fields.versionlabel);
  const arxiv = entry.csl.custom?.arxiv;
  return venueOf(entry) ?? (arxiv ? `arXiv ${arxiv.version ?? 'preprint'}` : begin(`kind.${kindOf(entry)}`));
}

/** A .bib file may come from anywhere: `javascript:` and the like never become links. */
export const isSafeAddress = (href: string): boolean => /^(?:https?:\/\/|\/(?!\/))/i.test(href);
