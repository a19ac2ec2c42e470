import { applyChanges, endOf, readBibText, type BibChange, type BibText } from './bib-text';
import { layoutOfFile, type EntryLayout } from './habits';
import { mostCommon } from './most-common';
import { orderOf, sortFields, yearIn } from './order';
import { verifyEdit } from './verify-edit';
import { writeField } from './write-value';
import type { ScannedEntry } from '@/lib/bibliography/bibtex/scan';

/** An entry to be written. */
export interface NewEntry {
  /** Lower case. */
  type: string;
  key: string;
  /** By lower-case name, in BibTeX. */
  fields: Record<string, string>;
}

const SPELLINGS: Record<string, string> = { archiveprefix: 'archivePrefix', primaryclass: 'primaryClass' };

/**
 * Writes an entry into a .bib file by the file's own habits: its layout, its order of fields, the spelling of its names and types. It
 * comes before the entry named `before`, or else where the file's order puts it. Everything else stays byte for byte. Throws when the
 * key is taken.
 */
export function insertEntry(source: string, file: string, entry: NewEntry, before?: string): string {
  const bib = readBibText(source, file);
  if (bib.scan.entries.some(({ key }) => key === entry.key))
    throw new Error(`${file} has an entry "${entry.key}" already.`);
  const written = writeEntry(bib, entry);
  const result = applyChanges(bib, [placeEntry(bib, entry, written, before)]);
  verifyEdit(bib, readBibText(result, file), { key: entry.key, fields: entry.fields });
  return result;
}

/** The text of an entry as this file would have it. */
export function writeEntry(bib: BibText, { type, key, fields }: NewEntry): string {
  const layout = layoutOfFile(bib);
  const names = sortFields(Object.keys(fields), bib.scan.entries, type);
  const spelling = spellingsIn(bib);
  const lines = names.map((name) =>
    writeField(spelling.get(name) ?? SPELLINGS[name] ?? name, fields[name]!, widen(layout, names)),
  );
  const close = layout.open === '{' ? '}' : ')';
  return `@${spellType(bib, type)}${layout.open}${key}${layout.afterKey}${lines.join(layout.separator)}${layout.beforeClose}${close}`;
}

/** Where names are padded, the longest of the new entry sets the column when it is longer than the file's. */
const widen = (layout: EntryLayout, names: readonly string[]): EntryLayout =>
  layout.align === 0 ? layout : { ...layout, align: Math.max(layout.align, ...names.map((name) => name.length)) };

/** "archivePrefix" or "archiveprefix", "Title" or "title": as most entries spell it. */
function spellingsIn({ text, scan }: BibText): Map<string, string> {
  const spellings = new Map<string, string[]>();
  for (const { name, start } of scan.entries.flatMap(({ fields }) => fields)) {
    const used = spellings.get(name);
    const spelling = text.slice(start, start + name.length);
    if (used) used.push(spelling);
    else spellings.set(name, [spelling]);
  }
  return new Map([...spellings].map(([name, used]) => [name, mostCommon(used)!]));
}

function spellType({ scan }: BibText, type: string): string {
  const used = scan.entries.map(({ raw }) => /^@[ \t]*([\w-]+)/.exec(raw)![1]!);
  const same = mostCommon(used.filter((name) => name.toLowerCase() === type));
  if (same) return same;
  const usual = mostCommon(
    used.map((name) => (/^[a-z]/.test(name) ? 'lower' : /^[A-Z]{2}/.test(name) ? 'upper' : 'capital')),
  );
  if (usual === 'upper') return type.toUpperCase();
  return usual === 'capital' ? type[0]!.toUpperCase() + type.slice(1) : type;
}

function placeEntry(bib: BibText, entry: NewEntry, written: string, before?: string): BibChange {
  const { text, scan } = bib;
  const gap = gapOf(bib);
  const next = scan.entries.find(({ key }) => key === (before ?? nextByOrder(bib, entry)));
  if (next) {
    const start = startWithRemarks(bib, next);
    return { start, end: start, insert: `${written}${gap}` };
  }
  const last = scan.entries.at(-1);
  const start = last ? endOfLine(text, endOf(last)) : text.length;
  const lead = last ? gap : text === '' ? '' : text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return { start, end: start, insert: `${lead}${written}${start === text.length ? '\n' : ''}` };
}

/** The key of the entry that the new one comes before; undefined when it comes last. */
function nextByOrder({ scan: { entries } }: BibText, entry: NewEntry): string | undefined {
  const order = orderOf(entries);
  if (order === 'by key') return entries.find(({ key }) => key.localeCompare(entry.key) > 0)?.key;
  const year = Number(/\d{4}/.exec(entry.fields.year ?? entry.fields.date ?? '')?.[0] ?? NaN);
  if (order === 'newest first') return entries.find((other) => !((yearIn(other) ?? Infinity) > year))?.key;
  if (order === 'oldest first') return entries.find((other) => (yearIn(other) ?? -Infinity) > year)?.key;
  return undefined;
}

/** The line ends that usually stand between two entries, be there a remark behind the first or not. */
function gapOf({ text, scan: { entries } }: BibText): string {
  const between = entries.slice(1).map((entry, index) => text.slice(endOf(entries[index]!), entry.start));
  return mostCommon(between.flatMap((part) => /^[ \t]*(?:%[^\n]*)?(\n+)$/.exec(part)?.[1] ?? [])) ?? '\n\n';
}

/** An entry begins with the lines of remarks right above it; a blank line parts them from remarks on the file. */
function startWithRemarks({ text }: BibText, entry: ScannedEntry): number {
  let start = text.lastIndexOf('\n', entry.start - 1) + 1;
  if (text.slice(start, entry.start).trim() !== '') return entry.start;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!/^[ \t]*%/.test(text.slice(above, start)) || /@[ \t]*[A-Za-z]/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
