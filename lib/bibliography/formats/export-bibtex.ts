import { toBiblatexEntry, toBibtexEntry, type PlainEntry } from '../bibtex/dialects';
import { housekeepingFields } from '../bibtex/exporter-fields';
import { journalFields, nameFields, verbatimFields } from '../bibtex/known-fields';
import { toLatex, toSymbols, toUnicode } from '../bibtex/latex-characters';
import { isOwnField } from '../bibtex/own-fields';
import { portableLatex } from '../bibtex/portable-latex';
import { scanBib } from '../bibtex/scan';
import type { BibEntry } from '../csl/types';

/** A dialect's letters in a value that every LaTeX reads. */
const portable =
  (letters: (value: string) => string) =>
  (value: string, isJournal: boolean): string =>
    letters(portableLatex(value, { isJournal }));

/** Names that are commonly written with a capital inside. */
const SPELLING: Record<string, string> = { archiveprefix: 'archivePrefix', primaryclass: 'primaryClass' };

/**
 * BibTeX with LaTeX escapes, which every BibTeX since 1988 reads: ASCII alone but for a key that is not. Where letters are numbered because
 * LaTeX has no command for them, a line in front, which BibTeX passes over, says what that wants.
 */
export function formatBibtex(entry: BibEntry): string {
  const text = formatEntry(
    toBibtexEntry(entry),
    entry,
    portable((value) => toSymbols(toLatex(value))),
  );
  if (!text.includes('\\symbol{')) return text;
  return `% \\symbol{...} is a letter without a LaTeX command: use XeLaTeX or LuaLaTeX, or the entry in Unicode\n${text}`;
}

/** BibTeX with Unicode letters, for biber and BibTeX behind a Unicode engine. */
export const formatBibtexUnicode = (entry: BibEntry): string =>
  formatEntry(toBibtexEntry(entry), entry, portable(toUnicode));

/** BibLaTeX: its own types, dates and field names, in Unicode. */
export const formatBiblatex = (entry: BibEntry): string =>
  formatEntry(toBiblatexEntry(entry), entry, portable(toUnicode));

/**
 * The entry as its author wrote it, without this site's own fields. An entry that leans on its file (a @string, a crossref)
 * cannot be copied as it stands; it comes with both filled in.
 */
export function formatAsWritten(entry: BibEntry): string {
  const scanned = scanBib(entry.raw, entry.file).entries[0];
  const leans =
    !scanned ||
    scanned.fields.some(
      ({ name, composed, value }) =>
        name === 'crossref' ||
        name === 'xdata' ||
        (composed && name !== 'month') ||
        (composed && value === '') ||
        hasMarks(name, value, entry),
    );
  if (leans) return formatEntry(entry, entry, (value) => value);
  let text = entry.raw;
  for (const field of [...scanned.fields].reverse()) {
    if (!isHidden(field.name, entry)) continue;
    const after = /\s*,?[ \t]*/y;
    after.lastIndex = field.end;
    const end = field.end + (after.exec(text)?.[0].length ?? 0);
    text = text.slice(0, field.start).trimEnd() + text.slice(end);
  }
  return text.replace(/(?:,\s*|(?<!\s)\s*)([})])$/, text.includes('\n') ? '\n$1' : '$1');
}

/** A name list with marks of contribution is copied without them. */
const hasMarks = (name: string, value: string, { fields }: BibEntry): boolean =>
  nameFields.has(name) && fields[name] !== value && /[*†‡§¶∗⋆\\$]/.test(value) && !/[*†‡]/.test(fields[name] ?? '');

/** Own fields, those that keep house for some program, and those that the profile hides. */
const isHidden = (name: string, { hideFields }: BibEntry): boolean =>
  isOwnField(name) ||
  housekeepingFields.has(name) ||
  hideFields?.includes(name) ||
  /^(?:bdsk-|mendeley-|citeulike-)/.test(name);

function formatEntry(
  { type, key, fields }: PlainEntry,
  entry: BibEntry,
  change: (value: string, isJournal: boolean) => string,
): string {
  const shown = Object.entries(fields).filter(([name, value]) => !isHidden(name, entry) && value.trim() !== '');
  const width = Math.max(0, ...shown.map(([name]) => name.length));
  const lines = shown.map(([name, value]) => {
    const text = verbatimFields.has(name) ? value : change(value, journalFields.has(name)).replace(/\s+/g, ' ').trim();
    return `  ${(SPELLING[name] ?? name).padEnd(width)} = ${isMonth(name, text) ? text : `{${text}}`}`;
  });
  return `@${type}{${key},\n${lines.join(',\n')}\n}`;
}

const isMonth = (name: string, text: string) =>
  name === 'month' && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/.test(text);
