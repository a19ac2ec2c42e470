import { journalMacros } from '../bibtex/journal-macros';
import { readLatex } from '../bibtex/latex-text';
import type { CleanedFields } from '../bibtex/clean-fields';
import { CSL_NAME_FIELDS } from '../bibtex/clean-fields';
import { exporterFields } from '../bibtex/exporter-fields';
import { journalFields, knownFields, nameFields, verbatimFields } from '../bibtex/known-fields';
import { asOneText } from '../bibtex/name-list';
import { isOwnField } from '../bibtex/own-fields';
import { DATE_FIELDS } from '../bibtex/dates';
import { hideInName, hideInText } from './hidden-signs';

/** An entry's values with their LaTeX read, as citation-js takes them, and what could not be read. */
export interface PreparedValues {
  properties: Record<string, string>;
  unread: { field: string; commands: string[] }[];
}

/** Values that citation-js would split at " and " into lists; here each is one text. */
const LITERAL_LISTS = new Set([
  'publisher',
  'address',
  'location',
  'institution',
  'school',
  'organization',
  'language',
  'origpublisher',
  'origlocation',
  'origlanguage',
]);

/** Of these a third "and" is one of a list: "München and Berlin and New York". */
const PLACES_AND_PUBLISHERS = new Set(['publisher', 'address', 'location']);

/** Fields that no form of a citation shows: their LaTeX is nobody's concern here. */
const UNSHOWN = new Set(['file', 'annote', 'annotation', 'library', 'keywords', 'abstract']);
const isShown = (field: string): boolean =>
  !UNSHOWN.has(field) && !exporterFields.has(field) && (knownFields.has(field) || isOwnField(field));

/** Readies the values of an entry for citation-js. Dates are read elsewhere; own fields but the abstract are no matter of citations. */
export function prepareValues({ fields, names }: CleanedFields): PreparedValues {
  const properties: Record<string, string> = {};
  const unread: PreparedValues['unread'] = [];
  for (const [field, value] of Object.entries(fields)) {
    if (
      value.trim() === '' ||
      DATE_FIELDS.has(field) ||
      field === 'pubstate' ||
      (isOwnField(field) && field !== 'abstract')
    )
      continue;
    const read = prepareValue(field, value, names);
    if (read.text !== '') properties[field] = read.text;
    if (read.unread.length > 0 && isShown(field)) unread.push({ field, commands: [...new Set(read.unread)] });
  }
  if (!properties.abstract && fields.paraphrase?.trim())
    properties.abstract = hideInText(readLatex(fields.paraphrase).text);
  return { properties, unread };
}

function prepareValue(field: string, value: string, names: CleanedFields['names']): { text: string; unread: string[] } {
  const list = names[field];
  if (list) return { text: list.names.map(({ text }) => hideInName(text)).join(' and '), unread: list.unread };
  if (nameFields.has(field) && !(CSL_NAME_FIELDS as readonly string[]).includes(field)) return { text: '', unread: [] };
  if (verbatimFields.has(field))
    return { text: value.trim().replace(/\s+/g, /^is[bs]n$/.test(field) ? ' ' : ''), unread: [] };
  const { text, unread } = readLatex(
    PLACES_AND_PUBLISHERS.has(field) ? asOneText(value) : value,
    journalFields.has(field) ? { macros: journalMacros } : {},
  );
  return { text: LITERAL_LISTS.has(field) ? `{${hideInText(text)}}` : hideInText(text), unread };
}
