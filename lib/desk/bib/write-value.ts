import type { EntryLayout } from './habits';
import { MONTHS } from '@/lib/bibliography/bibtex/scan';

/**
 * A field as source text, "title = {A Title}", in a layout. `value` is BibTeX: LaTeX escapes are its writer's business.
 * Months stand as macros, figures bare where the layout has them so. Throws for a value whose braces do not balance:
 * written, it would swallow what follows it.
 */
export function writeField(name: string, value: string, layout: EntryLayout): string {
  const bare = isMonth(name, value) || (layout.bareFigures && /^\d+$/.test(value));
  const padded = name.padEnd(layout.align);
  return `${padded}${layout.beforeEquals}=${layout.afterEquals}${writeValue(value, layout.delimiter, bare)}`;
}

/** A value between its delimiters; braces where quotation marks would end it early. */
export function writeValue(value: string, delimiter: '{' | '"', bare = false): string {
  assertBalanced(value);
  if (bare && (/^\d+$/.test(value) || MONTHS.includes(value))) return value;
  return delimiter === '"' && !hasOuterQuote(value) ? `"${value}"` : `{${value}}`;
}

const isMonth = (name: string, value: string): boolean => name === 'month' && MONTHS.includes(value);

function hasOuterQuote(value: string): boolean {
  let depth = 0;
  for (const character of value) {
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === '"' && depth === 0) return true;
  }
  return false;
}

function assertBalanced(value: string): void {
  if (!isBalanced(value)) throw new Error(`The value "${value}" cannot be written: its braces do not balance.`);
}

/** Whether every "{" has its "}", in order. BibTeX counts them even behind a backslash. */
export function isBalanced(value: string): boolean {
  let depth = 0;
  for (const character of value) {
    if (character === '{') depth++;
    else if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
