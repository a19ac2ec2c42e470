import { isDoi } from '@/lib/text/doi';
import { cleanDoi, cleanUrl, isWrittenAsLink } from '../bibtex/clean-links';
import { isWebAddress } from '../bibtex/identifiers';
import { nameFields } from '../bibtex/known-fields';
import { monthMacro } from '../bibtex/dates';
import { scanBib, type ScannedEntry } from '../bibtex/scan';
import type { ScannedField } from '../bibtex/scan-entry';

/** A change of a text: what stands from `start` to `end` becomes `text`. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A mended text, and how many values were mended. */
export interface FixedText {
  text: string;
  count: number;
}

/**
 * Mends in a .bib text what can be meant in one way only: DOIs with escapes or a resolver, a DOI's address in the field for DOIs, an
 * address written as a link, a comma with nothing behind it in names, months in words, one hyphen between pages. Everything else stays as it is, to the letter, line ends included.
 */
export function fixBib(source: string, file: string): FixedText {
  // Places are those of the scanned text, in which a line ends with one character.
  const ends = source.includes('\r\n') && !/(?<!\r)\n/.test(source) ? '\r\n' : '\n';
  const text = ends === '\r\n' ? source.replaceAll('\r\n', '\n') : source;
  if (/\r/.test(text)) return { text: source, count: 0 };
  const edits = scanBib(text, file).entries.flatMap((entry) =>
    entry.fields.flatMap((field) => editOf(entry, field, text) ?? []),
  );
  const fixed = edits
    .sort((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
  return { text: ends === '\r\n' ? fixed.replaceAll('\n', '\r\n') : fixed, count: edits.length };
}

function editOf(_entry: ScannedEntry, field: ScannedField, text: string): Edit | undefined {
  if (field.composed) return undefined;
  const value = mended(field);
  if (value === undefined) return undefined;
  const whole = text.slice(field.start, field.end);
  const place = whole.lastIndexOf(field.value);
  if (place === -1 || field.value === '') return undefined;
  const start = field.start + place;
  const isMacro = field.name === 'month';
  // A macro stands without its delimiters.
  return isMacro
    ? { start: start - 1, end: start + field.value.length + 1, text: value }
    : { start, end: start + field.value.length, text: value };
}

function mended({ name, value }: ScannedField): string | undefined {
  if (name === 'doi') {
    const doi = cleanDoi(value);
    return doi !== value && isDoi(doi) && !/[{}\\]/.test(doi) ? doi : undefined;
  }
  if (name === 'url') {
    const address = cleanUrl(value);
    return isWrittenAsLink(value) && isWebAddress(address) && !/[{}\\]/.test(address) ? address : undefined;
  }
  if (nameFields.has(name)) return withoutLastCommas(value);
  if (name === 'month') return /^\p{L}{3,}\.?$/u.test(value.trim()) ? monthMacro(value) : undefined;
  if (name === 'pages' && /^\s*\d+\s*-\s*\d+\s*$/.test(value)) return value.trim().replace(/(?<!\s)\s*-\s*/, '--');
  return undefined;
}

/** "Wall, W.A., and Ramm, E." without the comma that has nothing behind it; undefined where there is none. */
function withoutLastCommas(list: string): string | undefined {
  const mended = list.replace(/(?<=[^\s,\\]),(?=\s+and\s|\s*$)/g, (comma, offset: number) =>
    isInBraces(list, offset) ? comma : '',
  );
  return mended === list ? undefined : mended;
}

const isInBraces = (text: string, offset: number): boolean => {
  const before = text.slice(0, offset);
  return before.split('{').length > before.split('}').length;
};
