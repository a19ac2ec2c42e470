import { mostCommon } from './most-common';
import { endOf, valueStart, type BibText } from './bib-text';
import { ScanCursor } from '@/lib/bibliography/bibtex/scan-cursor';
import type { ScannedEntry } from '@/lib/bibliography/bibtex/scan';
import type { ScannedField } from '@/lib/bibliography/bibtex/scan-entry';

/** How an entry is laid out; every text has "\n" as line end. */
export interface EntryLayout {
  open: '{' | '(';
  /** Between the key and the first field, "," included: ",\n  ". */
  afterKey: string;
  /** Between two fields, "," included: ",\n  ". */
  separator: string;
  /** Around "=". */
  beforeEquals: string;
  afterEquals: string;
  /** Width that field names are padded to before `beforeEquals`; 0 for none. */
  align: number;
  delimiter: '{' | '"';
  /** Whether figures stand without delimiters: "year = 2020". */
  bareFigures: boolean;
  /** From the last value to the closing brace, that brace excluded: "\n" or ",\n". */
  beforeClose: string;
}

/** The layout that most BibTeX has; for files that are too empty to have habits. */
export const usualLayout: EntryLayout = {
  open: '{',
  afterKey: ',\n  ',
  separator: ',\n  ',
  beforeEquals: ' ',
  afterEquals: ' ',
  align: 0,
  delimiter: '{',
  bareFigures: false,
  beforeClose: '\n',
};

/** The layout that most entries of a file share. */
export function layoutOfFile(bib: BibText): EntryLayout {
  const layouts = bib.scan.entries.filter(({ fields }) => fields.length > 0).map((entry) => layoutOf(bib, entry));
  const usual = <Name extends keyof EntryLayout>(name: Name): EntryLayout[Name] =>
    mostCommon(layouts.map((layout) => layout[name])) ?? usualLayout[name];
  const aligned = layouts.filter(({ align }) => align > 0).length * 2 > layouts.length;
  return {
    open: usual('open'),
    afterKey: usual('afterKey'),
    separator: usual('separator'),
    beforeEquals: usual('beforeEquals'),
    afterEquals: usual('afterEquals'),
    align: aligned ? usual('align') : 0,
    delimiter: usual('delimiter'),
    bareFigures: usual('bareFigures'),
    beforeClose: usual('beforeClose'),
  };
}

/** The layout of one entry; what it is too short to show is as in `fallback`. */
export function layoutOf({ text }: BibText, entry: ScannedEntry, fallback = usualLayout): EntryLayout {
  const [first, last] = [entry.fields[0], entry.fields.at(-1)];
  if (!first || !last) return fallback;
  const open = /[{(]/.exec(entry.raw)![0] as '{' | '(';
  const separators = entry.fields.slice(1).map((field, index) => text.slice(entry.fields[index]!.end, field.start));
  const afterKey = comma(text.slice(endOfKey(text, entry), first.start)) ?? fallback.afterKey;
  return {
    open,
    afterKey,
    separator: mostCommon(separators.flatMap((part) => comma(part) ?? [])) ?? afterKey,
    ...equalsOf(text, entry.fields, fallback),
    delimiter: mostCommon(entry.fields.flatMap((field) => delimiterOf(text, field) ?? [])) ?? fallback.delimiter,
    bareFigures: mostCommon(entry.fields.flatMap((field) => isBareFigure(text, field) ?? [])) ?? fallback.bareFigures,
    beforeClose: closing(text.slice(last.end, endOf(entry) - 1)) ?? fallback.beforeClose,
  };
}

/** Offset behind the key of an entry, before its comma. */
export function endOfKey(text: string, entry: ScannedEntry): number {
  const opening = /^@[ \t]*[\w-]+\s*[{(]/.exec(entry.raw)![0];
  const cursor = new ScanCursor(text, entry.start + opening.length);
  cursor.skipSpace();
  return cursor.offset + entry.key.length;
}

function delimiterOf(text: string, field: ScannedField): '{' | '"' | undefined {
  const mark = text[valueStart(text, field)];
  return mark === '{' || mark === '"' ? mark : undefined;
}

function isBareFigure(text: string, field: ScannedField): boolean | undefined {
  return /^\d+$/.test(field.value) ? text[valueStart(text, field)] === field.value[0] : undefined;
}

type Equals = Pick<EntryLayout, 'beforeEquals' | 'afterEquals' | 'align'>;

/** Names padded to one column are told from names that merely have the same length. */
function equalsOf(text: string, fields: readonly ScannedField[], fallback: EntryLayout): Equals {
  const parts = fields.flatMap((field) => {
    const found = /^([^\s"#%'(),={}]+)([ \t]*)=([ \t]*)/.exec(text.slice(field.start, valueStart(text, field)));
    return found ? [{ name: found[1]!, before: found[2]!, after: found[3]! }] : [];
  });
  const columns = new Set(parts.map(({ name, before }) => name.length + before.length));
  const lengths = new Set(parts.map(({ name }) => name.length));
  const afterEquals = mostCommon(parts.map(({ after }) => after)) ?? fallback.afterEquals;
  if (columns.size === 1 && lengths.size > 1) {
    const shortest = Math.min(...parts.map(({ before }) => before.length));
    return { beforeEquals: ' '.repeat(shortest), afterEquals, align: [...columns][0]! - shortest };
  }
  return {
    beforeEquals: mostCommon(parts.map(({ before }) => before)) ?? fallback.beforeEquals,
    afterEquals,
    align: 0,
  };
}

/** Space and comma alone; a text with a comment or a second comma is no habit. */
const comma = (text: string): string | undefined => (/^\s*,\s*$/.test(text) ? text : undefined);
const closing = (text: string): string | undefined => (/^\s*(?:,\s*)?$/.test(text) ? text : undefined);
