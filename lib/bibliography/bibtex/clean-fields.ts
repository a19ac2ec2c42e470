import { isDoi, isWebAddress, withScheme } from './identifiers';
import { decodeEntities } from './entities';
import { prepareNames, type PreparedNames } from './names';

/** An entry's fields as this site uses them, and its name lists read. */
export interface CleanedFields {
  fields: Record<string, string>;
  names: Readonly<Record<string, PreparedNames>>;
}

/** Fields whose names CSL takes, by BibLaTeX's name. */
export const CSL_NAME_FIELDS = ['author', 'editor', 'translator', 'bookauthor'] as const;

/** Escapes that exporters put into fields that are copied to the letter. */
const ESCAPED = /\{?\\([_%#&$~{}^])(?:\{\})?\}?/g;

/** `10.1007/978-3\_12` (DBLP, Mendeley), with a resolver or a prefix, or percent-encoded: the DOI itself. */
export function cleanDoi(value: string): string {
  const bare = unescapeVerbatim(value)
    .replace(/\s+/g, '')
    .replace(/^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:?)+/i, '')
    .replace(/[.,;]+$/, '');
  return /^10\.\d{4,9}\/\S*%[\da-f]{2}/i.test(bare) ? decodePercent(bare) : bare;
}

/** An address as typed in LaTeX: `\url{…}`, `\_`, `\%`, `\~{}`. Of several the first counts. */
export function cleanUrl(value: string): string {
  const inner = /\\(?:url|href|nolinkurl|path)\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/.exec(value)?.[1] ?? value;
  const text = unescapeVerbatim(decodeEntities(inner)).trim();
  const [first = '', second = ''] = text.split(/[\s,;]+(?=https?:\/\/)/i);
  return (second ? first : text).replace(/\s+/g, '').replace(/^<(.*)>$/, '$1');
}

const unescapeVerbatim = (value: string): string =>
  value
    .replace(/\\textunderscore\s*(?:\{\})?/g, '_')
    .replace(/\\textasciitilde\s*(?:\{\})?|\$\\sim\$|\{\\sim\}/g, '~')
    .replace(/\\(?:textless|ensuremath\{<\})\s*(?:\{\})?|\$<\$/g, '<')
    .replace(/\\(?:textgreater|ensuremath\{>\})\s*(?:\{\})?|\$>\$/g, '>')
    .replace(/\\(?:slash|discretionary\{\}\{\}\{\}|-|\/|allowbreak)/g, (sign) => (sign === '\\slash' ? '/' : ''))
    .replace(ESCAPED, '$1')
    .replace(/[{}]/g, '');

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const URL_FIELDS = new Set(['url', 'code', 'data', 'pdf', 'slides', 'poster', 'video', 'project', 'adsurl', 'biburl']);
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
  const fields = { ...given };
  keep(fields, 'doi', cleanDoi(fields.doi ?? ''), isDoi);
  for (const name of URL_FIELDS) if (fields[name]) fields[name] = cleanUrl(fields[name]);
  keep(fields, 'url', withScheme(fields.url ?? '') ?? fields.url ?? '', isWebAddress);
  const linked = /\\url\s*\{|^\s*https?:\/\//.exec(fields.howpublished ?? '') ? cleanUrl(fields.howpublished!) : '';
  if (!fields.url && /^https?:\/\/\S+$/.test(linked)) {
    fields.url = linked;
    if (/^\s*(?:\\url\s*\{[^{}]*\}|https?:\/\/\S+)\s*$/.test(fields.howpublished!)) delete fields.howpublished;
  }
  // BibTeX's parents repeat their title for their children; they are in no other book.
  if (BOOKS.has(type) && plain(fields.booktitle) === plain(fields.title)) delete fields.booktitle;
  const names = Object.fromEntries(
    CSL_NAME_FIELDS.flatMap((field) => (fields[field]?.trim() ? [[field, prepareNames(fields[field])]] : [])),
  );
  return { fields: { ...fields, ...writtenNames(fields, names) }, names };
}

/** An identifier that cannot be one would be a dead link in every form; the check says that it is left out. */
function keep(fields: Record<string, string>, name: string, value: string, isOne: (text: string) => boolean): void {
  if (isOne(value)) fields[name] = value;
  else delete fields[name];
}

/** Name lists whose written form is no BibTeX are replaced, for what is exported; marks of equal contribution become the field that says it. */
function writtenNames(
  fields: Readonly<Record<string, string>>,
  names: Readonly<Record<string, PreparedNames>>,
): Record<string, string> {
  const written: Record<string, string> = {};
  for (const [field, { names: list, marked }] of Object.entries(names)) {
    if (marked.length > 0 || (fields[field]!.includes('=') && /\b(?:family|given)(?:-i)?\s*=/i.test(fields[field]!)))
      written[field] = list.map(({ text, suffix }) => (suffix ? `${text}, ${suffix}` : text)).join(' and ');
  }
  const equal = names.author?.equal ?? [];
  if (!fields.equal && equal.length > 0) written.equal = equal.join(', ');
  return written;
}

/** A title without what may differ between two spellings of it. */
const plain = (title: string | undefined): string => (title ?? '').replace(/[{}\\\s]+/g, '').toLowerCase();
