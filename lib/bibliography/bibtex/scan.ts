import type { Problem } from '@/lib/content/problem';
import { ScanCursor, ScanError } from './scan-cursor';
import { scanFields, scanKey, scanValue, type ScanContext, type ScannedField } from './scan-entry';
import { createTextPlaces, type TextPlace } from '@/lib/text/text-place';

/** One entry as it stands in the file. */
export interface ScannedEntry extends TextPlace {
  /** Lower case. */
  type: string;
  key: string;
  fields: ScannedField[];
  /** From "@" to the closing brace, line ends as "\n". */
  raw: string;
  /** Offset of the "@" in the scanned text; field places count from the same start. */
  start: number;
}

/** A scanned file: its entries, what is wrong with its outer form, and where an offset stands. */
export interface ScannedFile {
  file: string;
  entries: ScannedEntry[];
  problems: Problem[];
  place(offset: number): TextPlace;
  /** Its @strings, by lower-case name. */
  macros: ReadonlyMap<string, string>;
}

/** What a file is read with: the @strings of others, and what is known to be wrong with it already. */
export interface ScanOptions {
  macros?: ReadonlyMap<string, string>;
  problems?: readonly Problem[];
}

/** Macros of months, which every BibTeX style defines. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Beside the months, the standard styles (plain.bst) define these journals. */
const STANDARD_MACROS = new Map([
  ...MONTHS.map((month) => [month, month] as const),
  ...Object.entries({
    acmcs: 'ACM Computing Surveys',
    acta: 'Acta Informatica',
    cacm: 'Communications of the ACM',
    ibmjrd: 'IBM Journal of Research and Development',
    ibmsj: 'IBM Systems Journal',
    ieeese: 'IEEE Transactions on Software Engineering',
    ieeetc: 'IEEE Transactions on Computers',
    ieeetcad: 'IEEE Transactions on Computer-Aided Design of Integrated Circuits',
    ipl: 'Information Processing Letters',
    jacm: 'Journal of the ACM',
    jcss: 'Journal of Computer and System Sciences',
    scp: 'Science of Computer Programming',
    sicomp: 'SIAM Journal on Computing',
    tocs: 'ACM Transactions on Computer Systems',
    tods: 'ACM Transactions on Database Systems',
    tog: 'ACM Transactions on Graphics',
    toms: 'ACM Transactions on Mathematical Software',
    toois: 'ACM Transactions on Office Information Systems',
    toplas: 'ACM Transactions on Programming Languages and Systems',
    tcs: 'Theoretical Computer Science',
  }),
]);
const OPENING = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/g;

/**
 * Reads the outer form of a .bib file: entries, macros, comments, with the place of each.
 * citation-js parses values but keeps no places and no text as written, and lets faults of form pass; this scanner keeps and tells.
 * Nothing throws: each fault is a problem named at the entry that has it, and reading goes on at the next entry.
 */
export function scanBib(
  source: string,
  file: string,
  { macros: shared, problems = [] }: ScanOptions = {},
): ScannedFile {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const macros = new Map([...STANDARD_MACROS, ...(shared ?? [])]);
  const scan: ScannedFile = { file, entries: [], problems: [...problems], place: createTextPlaces(text), macros };
  const opening = new RegExp(OPENING);
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    remarkOnCommentedEntry(text, found.index, scan);
    opening.lastIndex = scanBlock(text, found, macros, scan);
  }
  return scan;
}

function scanBlock(text: string, found: RegExpExecArray, macros: Map<string, string>, scan: ScannedFile): number {
  const type = found[1]!.toLowerCase();
  const cursor = new ScanCursor(text, found.index + found[0].length);
  const close = found[2] === '{' ? '}' : ')';
  const subject = { name: `@${type}` };
  const context: ScanContext = {
    macros,
    remark: (offset, message, mend, severity = 'error', kind) =>
      scan.problems.push({
        file: scan.file,
        ...scan.place(offset),
        message: `${subject.name} ${message}`,
        mend,
        severity,
        ...(kind && { kind }),
      }),
  };
  try {
    if (type === 'comment' || type === 'preamble') return skipBlock(cursor, found[2]!);
    if (type === 'string') scanMacro(cursor, close, context);
    else scan.entries.push(scanEntry({ cursor, start: found.index, type, close, context, subject, scan }));
    remarkOnEarlyEnd(cursor, subject.name, context);
    return cursor.offset;
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    return recover(error, text, found, subject.name, scan);
  }
}

interface EntryStart {
  cursor: ScanCursor;
  start: number;
  type: string;
  close: string;
  context: ScanContext;
  subject: { name: string };
  scan: ScannedFile;
}

function scanEntry({ cursor, start, type, close, context, subject, scan }: EntryStart): ScannedEntry {
  const key = scanKey(cursor);
  subject.name = `"${key}"`;
  const fields = scanFields(cursor, close, context);
  return { type, key, fields, start, raw: cursor.text.slice(start, cursor.offset), ...scan.place(start) };
}

function scanMacro(cursor: ScanCursor, close: string, context: ScanContext): void {
  cursor.skipSpace();
  const name = cursor.match(/[^\s"#%'(),={}]+/y).toLowerCase();
  cursor.skipSpace();
  if (name === '' || !cursor.take('='))
    throw new ScanError(cursor.offset, 'has no name and value', 'write @string{name = "text"}');
  context.macros.set(name, scanValue(cursor, context).value);
  cursor.skipSpace();
  if (!cursor.take(close)) throw new ScanError(cursor.offset, 'is not closed', `add the missing ${close}`);
}

/** @comment and @preamble hold nothing for us; an unclosed one ends with its line, as in BibTeX. */
function skipBlock(cursor: ScanCursor, open: string): number {
  if (open === '{') {
    cursor.offset--;
    try {
      cursor.takeDelimited();
      return cursor.offset;
    } catch {
      // Free text after "@comment{": only its line is passed.
    }
  }
  const end = cursor.text.indexOf('\n', cursor.offset);
  return end === -1 ? cursor.text.length : end;
}

/** A fault names the entry that has it. An unclosed one would swallow the rest of the file: reading goes on at the next line that opens an entry. */
function recover(error: ScanError, text: string, found: RegExpExecArray, name: string, scan: ScannedFile): number {
  const next = /^[ \t]*@[ \t]*[A-Za-z][\w-]*\s*[{(]/gm;
  next.lastIndex = found.index + found[0].length;
  const following = next.exec(text)?.index ?? text.length;
  const offset = error.offset < following ? error.offset : found.index;
  scan.problems.push({
    file: scan.file,
    ...scan.place(offset),
    message: `${name} ${error.message}`,
    mend: error.mend,
    severity: 'error',
  });
  return following;
}

/** What follows an entry is a comment to BibTeX; a comma or a brace there means that a stray "}" closed the entry too early. */
function remarkOnEarlyEnd(cursor: ScanCursor, name: string, context: ScanContext): void {
  const rest = /[ \t\n]*[,}]/y;
  rest.lastIndex = cursor.offset;
  const found = rest.exec(cursor.text);
  if (found)
    context.remark(
      cursor.offset - 1,
      `ends here, but "${found[0].trim()}" follows`,
      `remove the "}" too many in ${name}`,
    );
}

function remarkOnCommentedEntry(text: string, offset: number, scan: ScannedFile): void {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (!text.slice(lineStart, offset).trimStart().startsWith('%')) return;
  scan.problems.push({
    file: scan.file,
    ...scan.place(offset),
    severity: 'warning',
    message: 'has an entry behind "%", which BibTeX reads all the same',
    mend: 'delete it, or change its "@" to "(at)"',
  });
}
