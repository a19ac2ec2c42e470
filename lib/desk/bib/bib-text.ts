import { ScanCursor } from '@/lib/bibliography/bibtex/scan-cursor';
import { scanBib, type ScannedEntry, type ScannedFile } from '@/lib/bibliography/bibtex/scan';
import type { ScannedField } from '@/lib/bibliography/bibtex/scan-entry';

/** A .bib file as it is to be edited: its very text, and its scan, which counts in a text with "\n" and without a byte order mark. */
export interface BibText {
  /** As read, line ends and byte order mark included. */
  source: string;
  /** What the scanner read: offsets of entries and fields count in it. */
  text: string;
  scan: ScannedFile;
  /** The line end that the file uses most. */
  eol: string;
}

/** Reads the text of a .bib file for editing. Pure; faults of form are in `scan.problems`. */
export function readBibText(source: string, file: string): BibText {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return { source, text, scan: scanBib(source, file), eol: commonLineEnd(source) };
}

function commonLineEnd(source: string): string {
  const count = (pattern: RegExp) => source.match(pattern)?.length ?? 0;
  const windows = count(/\r\n/g);
  const lines = count(/\n/g) - windows;
  const old = count(/\r(?!\n)/g);
  if (windows > lines && windows >= old) return '\r\n';
  return old > lines ? '\r' : '\n';
}

/** A change of the text: what stands from `start` to `end` (offsets of the scanned text) gives way to `insert`. */
export interface BibChange {
  start: number;
  end: number;
  /** With "\n" as line end. */
  insert: string;
}

/** The source with changes made; they must not overlap. Everything outside of them stays byte for byte. */
export function applyChanges({ source, eol }: BibText, changes: readonly BibChange[]): string {
  const toSource = sourceOffsets(source);
  let result = '';
  let last = 0;
  for (const { start, end, insert } of [...changes].sort((a, b) => a.start - b.start)) {
    result += source.slice(last, toSource(start)) + insert.replaceAll('\n', eol);
    last = toSource(end);
  }
  return result + source.slice(last);
}

/** From an offset in the scanned text to one in the source; asked for in rising order. */
function sourceOffsets(source: string): (offset: number) => number {
  let scanned = 0;
  let at = source.startsWith('\uFEFF') ? 1 : 0;
  return (offset) => {
    for (; scanned < offset; scanned++) at += source.startsWith('\r\n', at) ? 2 : 1;
    return at;
  };
}

/** Where an entry ends, in the scanned text: behind its closing brace. */
export const endOf = (entry: ScannedEntry): number => entry.start + entry.raw.length;

/** Where the value of a field begins, in the scanned text: at its brace, quotation mark, figure or macro. */
export function valueStart(text: string, field: ScannedField): number {
  const cursor = new ScanCursor(text, field.start);
  cursor.match(/[^\s"#%'(),={}]+/y);
  cursor.skipSpace();
  cursor.take('=');
  cursor.skipSpace();
  return cursor.offset;
}
