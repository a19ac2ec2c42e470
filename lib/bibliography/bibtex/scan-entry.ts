import { nearestName } from '@/lib/text/nearest-name';
import { ScanError, type ScanCursor } from './scan-cursor';

/** One `name = value` of an entry, with its place in the file. */
export interface ScannedField {
  /** Lower case. */
  name: string;
  /** Macros replaced, concatenations joined, delimiters off; LaTeX as written. */
  value: string;
  start: number;
  end: number;
  /** True when the source is more than one literal, so that copying it elsewhere would lose a @string. */
  composed: boolean;
}

/** What an entry needs from its file: the macros so far, and a place to leave remarks. */
export interface ScanContext {
  macros: Map<string, string>;
  remark(offset: number, message: string, mend: string, severity?: 'error' | 'warning', kind?: string): void;
}

const NAME = /[^\s"#%'(),={}]+/y;
const KEY = /[^\s,{}"=]+/y;

/** Reads the key of an entry and the comma after it. Throws ScanError when there is none. */
export function scanKey(cursor: ScanCursor): string {
  cursor.skipSpace();
  const start = cursor.offset;
  const key = cursor.match(KEY);
  cursor.skipSpace();
  if (key === '' || cursor.peek() === '=')
    throw new ScanError(start, 'has no key', 'write one after the brace: @article{smith2020, …');
  if (!cursor.take(',') && !/[})]/.test(cursor.peek())) {
    const rest = /[^\s,{}"=]+(?=\s*,)/y;
    rest.lastIndex = cursor.offset;
    const more = rest.exec(cursor.text)?.[0];
    throw new ScanError(
      cursor.offset,
      `has no comma after its key "${key}"`,
      more ? `write the key without a space: "${key}-${more},"` : `write "${key},"`,
    );
  }
  return key;
}

/** Reads fields up to the closing delimiter, and passes it. */
export function scanFields(cursor: ScanCursor, close: string, context: ScanContext): ScannedField[] {
  const fields: ScannedField[] = [];
  for (;;) {
    cursor.skipSpace();
    if (cursor.take(close)) return fields;
    if (cursor.take(',')) {
      context.remark(cursor.offset - 1, 'has two commas in a row', 'remove one', 'warning', 'has two commas in a row');
      continue;
    }
    const field = scanField(cursor, context);
    fields.push(field);
    cursor.skipSpace();
    if (cursor.take(',') || cursor.peek() === close) continue;
    remarkOnLackingComma(cursor, field, context);
  }
}

/** Behind a value stands neither comma nor end: a comma was forgotten, or the braces of the value are not what they seem. */
function remarkOnLackingComma(cursor: ScanCursor, field: ScannedField, context: ScanContext): void {
  if (/^(?:@|$)/.test(cursor.peek()))
    throw new ScanError(field.start, `is not closed: a brace of its field "${field.name}" is not`, 'add the missing }');
  const nextField = /[A-Za-z][\w+:-]*\s*=/y;
  nextField.lastIndex = cursor.offset;
  if (!nextField.test(cursor.text))
    throw new ScanError(
      field.end,
      `has text behind its field "${field.name}"`,
      'balance the braces or quotation marks of that field',
    );
  context.remark(
    field.end,
    `has no comma after its field "${field.name}"`,
    'add one',
    'warning',
    'has no comma after a field',
  );
}

function scanField(cursor: ScanCursor, context: ScanContext): ScannedField {
  const start = cursor.offset;
  const name = cursor.match(NAME);
  cursor.skipSpace();
  if (name === '') {
    const found = cursor.peek();
    throw new ScanError(
      start,
      found === '' ? 'is not closed' : `has "${found}" where a field name is expected`,
      'balance its braces and quotation marks',
    );
  }
  if (!cursor.take('=')) throw new ScanError(start, `has no "=" after "${name}"`, `write "${name} = {…}"`);
  return { name: name.toLowerCase(), start, ...scanValue(cursor, context) };
}

/** Reads `part # part # …`; an unknown macro is remarked upon and counts as empty. */
export function scanValue(cursor: ScanCursor, context: ScanContext): { value: string; end: number; composed: boolean } {
  const parts: string[] = [];
  let composed = false;
  do {
    cursor.skipSpace();
    if (/["{]/.test(cursor.peek())) {
      parts.push(cursor.takeDelimited());
      continue;
    }
    const start = cursor.offset;
    const word = cursor.match(NAME);
    if (word === '') throw new ScanError(start, 'has a field without a value', 'write the value in braces: {…}');
    if (/^\d+$/.test(word)) parts.push(word);
    else parts.push(resolveMacro(word, start, context));
    composed ||= !/^\d+$/.test(word);
  } while (takeHash(cursor));
  return { value: withoutGaps(parts.join('')), end: cursor.offset, composed: composed || parts.length > 1 };
}

/**
 * To BibTeX any space within a value is one space. Nobody writes a hundred, but a paste may hold a million, and an expression that looks
 * for what stands behind a space would look from each of them.
 */
const withoutGaps = (value: string): string => value.replace(/(?<!\s)\s{100,}/g, ' ');

function takeHash(cursor: ScanCursor): boolean {
  const end = cursor.offset;
  cursor.skipSpace();
  if (cursor.take('#')) return true;
  cursor.offset = end;
  return false;
}

/** An unknown macro is read as the text that it is: nothing is lost, and the remark says how to define it. Full names of months are none. */
function resolveMacro(word: string, offset: number, context: ScanContext): string {
  const value = context.macros.get(word.toLowerCase());
  if (value !== undefined) return value;
  if (
    /^(?:january|february|march|april|june|july|august|sept|september|october|november|december|spring|summer|autumn|fall|winter)$/i.test(
      word,
    )
  )
    return word;
  const near = nearestName(word, context.macros.keys());
  // Month macros are so short that every short word is near one of them; a misspelt one begins well.
  const guess = near && word.toLowerCase().startsWith(near.slice(0, 2)) ? `did you mean ${near}? Otherwise ` : '';
  context.remark(
    offset,
    `uses the macro "${word}", which no @string defines and which is read as text`,
    `${guess}put the text in braces, {${word}}, or define it: @string{${word} = "…"}`,
    'warning',
    'uses a macro that no @string defines; it is read as text',
  );
  return word;
}
