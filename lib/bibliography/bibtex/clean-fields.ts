import { cleanLinks } from './clean-links';
import { cleanExporterValues } from './exporter-values';
import { withTitle } from './inherit';
import { prepareNames, writeNames, type PreparedNames } from './names';

/** An entry's fields as this site uses them, and its name lists read. */
export interface CleanedFields {
  fields: Record<string, string>;
  names: Readonly<Record<string, PreparedNames>>;
}

/** Fields whose names CSL takes, by BibLaTeX's name. */
export const CSL_NAME_FIELDS = ['author', 'editor', 'translator', 'bookauthor'] as const;

const BOOKS = new Set([
  'book',
  'mvbook',
  'proceedings',
  'mvproceedings',
  'collection',
  'mvcollection',
  'reference',
  'mvreference',
  'booklet',
  'manual',
]);

/** What an entry's fields say, with the escapes of its exporter taken off, so that links are links in every form. */
export function cleanFields(type: string, given: Readonly<Record<string, string>>): CleanedFields {
  let fields = { ...given };
  cleanLinks(fields);
  cleanExporterValues(fields);
  // BibDesk and the publishers' own exports write it so.
  if (fields.keyword?.trim()) fields.keywords ??= fields.keyword;
  // BibTeX's parents repeat their title for their children; they are in no other book.
  if (BOOKS.has(type) && plain(fields.booktitle) === plain(fields.title))
    for (const name of ['booktitle', 'booksubtitle', 'booktitleaddon']) delete fields[name];
  if (BOOKS.has(type)) fields = withTitle(fields);
  // BibLaTeX's name for the field before it had `origdate`.
  if (fields.origyear?.trim()) fields.origdate ??= fields.origyear;
  delete fields.origyear;
  const names = Object.fromEntries(
    CSL_NAME_FIELDS.flatMap((field) => (fields[field]?.trim() ? [[field, prepareNames(fields[field])]] : [])),
  );
  return { fields: { ...fields, ...writtenNames(fields, names) }, names };
}

/** An "and" too many. */
const EMPTY_NAME = /(?:^|\sand)\s+and\s|^\s*and\s|\sand\s*$/i;

/** Name lists whose written form is no BibTeX are replaced, for what is exported; marks of equal contribution become the field that says it. */
function writtenNames(
  fields: Readonly<Record<string, string>>,
  names: Readonly<Record<string, PreparedNames>>,
): Record<string, string> {
  const written: Record<string, string> = {};
  for (const [field, { names: list, marked, repaired }] of Object.entries(names)) {
    if (
      marked.length + repaired.length > 0 ||
      EMPTY_NAME.test(fields[field]!) ||
      (fields[field]!.includes('=') && /\b(?:family|given)(?:-i)?\s*=/i.test(fields[field]!))
    )
      written[field] = writeNames(list);
  }
  const equal = names.author?.equal ?? [];
  if (!fields.equal && equal.length > 0) written.equal = equal.join(', ');
  return written;
}

/** A title without what may differ between two spellings of it. */
const plain = (title: string | undefined): string => (title ?? '').replace(/[{}\\\s]+/g, '').toLowerCase();
