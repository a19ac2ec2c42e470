import { verbatimFields } from './known-fields';

/** CSL's own inline marks. The same letters in a .bib value are text, and a word joiner behind "<" keeps them so in every reader of CSL. */
const CSL_MARK = /<(?=\/?(?:i|b|sup|sub|sc|span)\b)/gi;

/**
 * Readies a value for citation-js: `$n^2)$` becomes `$n^{2})$` (it would take "2)" for the exponent), a lone "$" is escaped
 * (it would not be read at all), and "<i>" in the source stays text.
 */
export function prepareValue(name: string, value: string): string {
  if (verbatimFields.has(name)) return value.replace(/\s+/g, '');
  const text = value.replace(CSL_MARK, '<\u2060');
  const parts = text.split(/(?<!\\)\$/);
  if (parts.length % 2 === 0) return text.replace(/(?<!\\)\$/g, '\\$');
  return parts.map((part, index) => (index % 2 === 1 ? part.replace(/([\^_])\s*([A-Za-z0-9])/g, '$1{$2}') : part)).join('$');
}
