import type { ScannedEntry } from './scan';

type Fields = Record<string, string>;

/** Fields that say something of the parent alone. */
const NOT_INHERITED = new Set([
  'ids',
  'crossref',
  'xref',
  'entryset',
  'entrysubtype',
  'execute',
  'label',
  'options',
  'presort',
  'related',
  'relatedoptions',
  'relatedstring',
  'relatedtype',
  'shorthand',
  'sortkey',
  'abstract',
  'topics',
  'selected',
]);

/** What a parent's title becomes in its child. */
const TITLE_OF_PARENT: Record<string, string> = {
  proceedings: 'booktitle',
  collection: 'booktitle',
  book: 'booktitle',
  reference: 'booktitle',
  mvbook: 'maintitle',
  mvcollection: 'maintitle',
  mvproceedings: 'maintitle',
  periodical: 'journaltitle',
};

/** Fields of BibTeX and BibLaTeX that say the same: an entry that has one of them takes none of the others from its parent. */
const SAME: readonly (readonly string[])[] = [
  ['date', 'year', 'month', 'day'],
  ['journal', 'journaltitle'],
  ['address', 'location'],
  ['school', 'institution'],
  ['archiveprefix', 'eprinttype'],
  ['primaryclass', 'eprintclass'],
];
const saysAlready = (name: string, own: Fields): boolean =>
  SAME.some((names) => names.includes(name) && names.some((other) => own[other]?.trim()));

/** Identifiers of a volume, which of a paper in it would say that it is the volume. */
const OF_THE_VOLUME = new Set([
  'doi',
  'url',
  'eprint',
  'archiveprefix',
  'eprinttype',
  'pdf',
  'pmid',
  'urldate',
  'pages',
  'pagetotal',
]);

/** The entry's fields as a record; of a field given twice the first counts, as in BibTeX. */
export function fieldsOf(entry: ScannedEntry): Fields {
  const fields: Fields = {};
  for (const field of entry.fields) fields[field.name] ??= field.value;
  return fields;
}

/** Fields with those of the `crossref` or `xdata` parents filled in, so that each entry can leave its file alone. Circles end at the first repetition. */
export function inheritedFields(
  entry: ScannedEntry,
  byKey: ReadonlyMap<string, ScannedEntry>,
  seen: readonly string[] = [],
): Fields {
  const own = fieldsOf(entry);
  const parents = [own.crossref, ...(own.xdata?.split(',') ?? [])].map((key) => key?.trim() ?? '');
  const fields = { ...own };
  for (const key of parents) {
    const parent = byKey.get(key);
    if (!parent || seen.includes(key)) continue;
    const given = toChild(parent, inheritedFields(parent, byKey, [...seen, entry.key]));
    const isData = own.xdata?.includes(key) ?? false;
    for (const [name, value] of Object.entries(given)) {
      if (!saysAlready(name, own) && (isData || !OF_THE_VOLUME.has(name))) fields[name] ??= value;
    }
  }
  delete fields.crossref;
  delete fields.xdata;
  return fields;
}

/** A parent's own booktitle counts before its title, as BibTeX has it; one that came from a grandparent does not. */
function toChild(parent: ScannedEntry, fields: Fields): Fields {
  const titleName = (Object.hasOwn(TITLE_OF_PARENT, parent.type) && TITLE_OF_PARENT[parent.type]) || 'title';
  const passedOver = parent.fields.some(({ name }) => name === titleName) ? 'title' : titleName;
  const given: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    if (NOT_INHERITED.has(name)) continue;
    if (titleName !== 'title' && titleName in fields && 'title' in fields && name === passedOver) continue;
    if (name === 'title') given[titleName] = value;
    else if (name === 'subtitle' && titleName !== 'title') given[titleName.replace('title', 'subtitle')] = value;
    else given[name] = value;
  }
  return given;
}
