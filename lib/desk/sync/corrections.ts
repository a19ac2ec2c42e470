import { splitNames } from '@/lib/bibliography/bibtex/name-list';
import { writeName } from '../bib/write-names';
import { writeText, writeTitle, type ValueStyle } from '../bib/value-style';
import { titleKey } from '../sources/plain-title';
import type { RecordName, SourceRecord } from '../sources/record';
import { familyKey, initialOf } from '../sources/split-name';
import type { BestRecord } from './best-record';
import type { OwnEntry } from './own-works';
import { writePages } from './to-entry';

/** A field that the sources have otherwise than the file. */
export interface Correction {
  field: string;
  /** BibTeX. */
  value: string;
  source: string;
}

/** Sources that have a work from its publisher or its author; what others say of a title is often worse than what stands there. */
const AUTHORITIES = new Set(['Crossref', 'DataCite', 'arXiv']);

/** What of an entry differs from what is known of its form. Texts that say the same in other letters, braces or dashes are the same. */
export function correctionsOf(entry: OwnEntry, best: BestRecord, style: ValueStyle): Correction[] {
  const { record: own, fields } = entry;
  if (own.arxivVersion && best.arxivVersion && own.arxivVersion !== best.arxivVersion) return [];
  const corrections: Correction[] = [];
  const add = (field: string, known: keyof SourceRecord, value: string | undefined) => {
    if (value) corrections.push({ field, value, source: best.from[known] ?? best.source });
  };
  const isTrusted = (known: keyof SourceRecord) => AUTHORITIES.has(best.from[known] ?? '');
  if (isTrusted('title') && titleKey(own.title) !== titleKey(best.title))
    add('title', 'title', writeTitle(best.title, style));
  if (isTrusted('authors')) add('author', 'authors', correctedAuthors(fields.author, own.authors, best.authors, style));
  if (best.kind !== 'preprint') {
    for (const [field, known] of [
      ['volume', 'volume'],
      [numberField(fields), 'issue'],
      ['pages', 'pages'],
    ] as const) {
      const value = best[known];
      if (value && isTrusted(known) && !isSameText(own[known], value) && !(known === 'pages' && fields.eid))
        add(field, known, known === 'pages' ? writePages(value) : writeText(value, style));
    }
    if (own.date === undefined || Math.abs(own.date[0] - (best.date?.[0] ?? own.date[0])) > 1)
      add('year', 'date', best.date && String(best.date[0]));
    if (best.ids.doi && own.ids.doi !== best.ids.doi) add('doi', 'ids', best.ids.doi);
  }
  return corrections;
}

const numberField = (fields: Record<string, string>): string =>
  fields.issue !== undefined && fields.number === undefined ? 'issue' : 'number';

/** "11--19", "11-9" and "11–19" are the same pages. */
function isSameText(own: string | undefined, known: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/\s|^0+(?=\d)/g, '')
      .replace(/[-–—]+/g, '-');
  if (own === undefined) return false;
  const [a, b] = [plain(own), plain(known)];
  return a === b || (a.includes('-') && a.split('-')[0] === b) || (b.includes('-') && b.split('-')[0] === a);
}

/**
 * The list of authors as it should be, or undefined when it says the same people already. A person who is right keeps the very letters
 * of the file; initials are enough to be right.
 */
export function correctedAuthors(
  written: string | undefined,
  own: readonly RecordName[],
  known: readonly RecordName[],
  style: ValueStyle,
): string | undefined {
  if (known.length === 0 || written === undefined) return undefined;
  const parts = splitNames(written).map(({ text }) => text);
  const isComplete = parts.at(-1) !== 'others';
  const same = own.length === known.length && own.every((name, index) => isSamePerson(name, known[index]!));
  if (same && isComplete) return undefined;
  // A source that has fewer authors than the file is more likely wrong than the file.
  if (known.length < own.length && known.every((name) => own.some((other) => isSamePerson(name, other))))
    return undefined;
  const free = new Set(own.keys());
  return known
    .map((name, index) => {
      const places = [index, ...free].filter((place) => free.has(place));
      const kept = places.find((place) => isSamePerson(own[place]!, name));
      if (kept === undefined) return writeName(name, style);
      free.delete(kept);
      return parts[kept]!;
    })
    .join(' and ');
}

function isSamePerson(a: RecordName, b: RecordName): boolean {
  const [first, second] = [initialOf(a), initialOf(b)];
  return familyKey(a) === familyKey(b) && (first === second || first === '' || second === '');
}
