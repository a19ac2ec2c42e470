import { applyChanges, endOf, readBibText, valueStart, type BibChange, type BibText } from './bib-text';
import { endOfKey, layoutOf, layoutOfFile, type EntryLayout } from './habits';
import { verifyEdit } from './verify-edit';
import { writeField, writeValue } from './write-value';
import type { ScannedEntry } from '@/lib/bibliography/bibtex/scan';
import type { ScannedField } from '@/lib/bibliography/bibtex/scan-entry';

/** One field to be written: its name as it is spelt, and its value in BibTeX. */
export interface FieldEdit {
  key: string;
  name: string;
  value: string;
  /** Fields that the new one stands behind when it is added, the likeliest first; at the end when the entry has none of them. */
  after?: readonly string[];
}

/**
 * Changes the value of a field, or adds the field, as a person would: in the entry's own layout and delimiters. Everything else stays
 * byte for byte. Throws when the file has no such entry. Of a key or a field that is there twice the first counts, as in BibTeX.
 */
export function setField(source: string, file: string, edit: FieldEdit): string {
  const bib = readBibText(source, file);
  const entry = bib.scan.entries.find(({ key }) => key === edit.key);
  if (!entry) throw new Error(`${file} has no entry "${edit.key}".`);
  const field = entry.fields.find(({ name }) => name === edit.name.toLowerCase());
  const changes = field ? [replaceValue(bib, field, edit.value)] : addField(bib, entry, edit);
  const result = applyChanges(bib, changes);
  verifyEdit(bib, readBibText(result, file), { key: edit.key, fields: { [edit.name.toLowerCase()]: edit.value } });
  return result;
}

function replaceValue({ text }: BibText, field: ScannedField, value: string): BibChange {
  const start = valueStart(text, field);
  const first = text[start];
  const bare = first !== '{' && first !== '"';
  return { start, end: field.end, insert: writeValue(value, first === '"' ? '"' : '{', bare) };
}

function addField(bib: BibText, entry: ScannedEntry, edit: FieldEdit): BibChange[] {
  const layout = layoutOf(bib, entry, layoutOfFile(bib));
  const field = writeField(edit.name, edit.value, layout);
  const before = edit.after
    ?.map((name) => entry.fields.findLast((candidate) => candidate.name === name))
    .find((candidate) => candidate !== undefined);
  const anchor = before ?? entry.fields.at(-1);
  return anchor ? addBehind(bib, anchor, field, layout) : addFirst(bib, entry, field, layout);
}

/**
 * A remark at the end of the anchor's line is about the anchor, and stays with it: the new field then comes on the next line.
 */
function addBehind({ text }: BibText, anchor: ScannedField, field: string, layout: EntryLayout): BibChange[] {
  const indent = /\n([ \t]*)$/.exec(layout.separator)?.[1];
  const [, comma, remark] = /^([ \t]*,)?([ \t]*%[^\n]*)/.exec(text.slice(anchor.end)) ?? [];
  if (remark === undefined) return [{ start: anchor.end, end: anchor.end, insert: `${layout.separator}${field}` }];
  const lineEnd = anchor.end + (comma?.length ?? 0) + remark.length;
  const onNewLine = `\n${indent ?? '  '}${field}${comma ? ',' : ''}`;
  const added = { start: lineEnd, end: lineEnd, insert: onNewLine };
  return comma ? [added] : [{ start: anchor.end, end: anchor.end, insert: ',' }, added];
}

function addFirst({ text }: BibText, entry: ScannedEntry, field: string, layout: EntryLayout): BibChange[] {
  const start = endOfKey(text, entry);
  return [{ start, end: endOf(entry) - 1, insert: `${layout.afterKey}${field}${layout.beforeClose}` }];
}
