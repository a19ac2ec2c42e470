import { splitNames } from './name-list';
import type { ScannedEntry } from './scan';

type Fields = Record<string, string>;

/** Fields that say something of the parent alone. */
const NOT_INHERITED = new Set([
  'ids',
  'collaboration',
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
  'result',
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

/** How many generations of parents an entry takes fields from. A volume of a series of a conference is three. */
export const GENERATIONS = 16;

/**
 * Fields with those of the `crossref` or `xdata` parents filled in, so that each entry can leave its file alone. Circles end at the first
 * repetition, and chains after `GENERATIONS`.
 */
export function inheritedFields(
  entry: ScannedEntry,
  byKey: ReadonlyMap<string, ScannedEntry>,
  seen: readonly string[] = [],
): Fields {
  const own = fieldsOf(entry);
  const parents = [own.crossref, ...(own.xdata?.split(',') ?? [])].map((key) => key?.trim() ?? '');
  const fields = { ...own };
  for (const key of parents) {
    const parent = parentOf(key, byKey);
    if (!parent || seen.includes(parent.key) || seen.length >= GENERATIONS) continue;
    const given = toChild(parent, inheritedFields(parent, byKey, [...seen, entry.key]));
    const isData = own.xdata?.includes(key) ?? false;
    for (const [name, value] of Object.entries(given)) {
      if (!saysAlready(name, own) && (isData || !OF_THE_VOLUME.has(name))) fields[name] ??= value;
    }
  }
  delete fields.crossref;
  delete fields.xdata;
  return takeData(fields, byKey);
}

/** Keys in small letters by key, where an entry is asked for by another spelling. */
const spellings = new WeakMap<ReadonlyMap<string, ScannedEntry>, Map<string, ScannedEntry>>();

/** The entry that a `crossref` names. BibTeX takes no notice of capitals in it. */
export function parentOf(key: string, byKey: ReadonlyMap<string, ScannedEntry>): ScannedEntry | undefined {
  const exact = byKey.get(key);
  if (exact || key === '') return exact;
  let small = spellings.get(byKey);
  if (!small) spellings.set(byKey, (small = new Map([...byKey].map(([name, entry]) => [name.toLowerCase(), entry]))));
  return small.get(key.toLowerCase());
}

/** `publisher = {xdata=springer}` takes that one field from a container, `{xdata=springer-location-2}` the second item of another field. */
function takeData(fields: Fields, byKey: ReadonlyMap<string, ScannedEntry>): Fields {
  for (const [name, value] of Object.entries(fields)) {
    const asked = /^\s*xdata\s*=\s*(\S+?)\s*$/i.exec(value)?.[1];
    if (!asked) continue;
    const [, key = asked, field = name, item] = byKey.has(asked)
      ? []
      : (/^(.+?)(?:-([a-z]+))?(?:-(\d+))?$/i.exec(asked) ?? []);
    const parent = byKey.get(key);
    const found = parent && fieldsOf(parent)[field.toLowerCase()];
    if (found === undefined) delete fields[name];
    else fields[name] = item ? (splitNames(found)[Number(item) - 1]?.text ?? found) : found;
  }
  return fields;
}

/** A parent's own booktitle counts before its title, as BibTeX has it; one that came from a grandparent does not. */
function toChild(parent: ScannedEntry, inherited: Fields): Fields {
  const titleName = (Object.hasOwn(TITLE_OF_PARENT, parent.type) && TITLE_OF_PARENT[parent.type]) || 'title';
  const fields = titleName === 'booktitle' && !inherited.booktitle?.trim() ? withTitle(inherited) : inherited;
  const passedOver = parent.fields.some(({ name }) => name === titleName) ? 'title' : titleName;
  const given: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    if (NOT_INHERITED.has(name)) continue;
    if (titleName !== 'title' && titleName in fields && 'title' in fields && name === passedOver) continue;
    if (name === 'title') given[titleName] = value;
    else if (name === 'subtitle' && titleName !== 'title') given[titleName.replace('title', 'subtitle')] = value;
    else if (name === 'titleaddon' && titleName !== 'title') given[`${titleName}addon`] = value;
    else given[name] = value;
  }
  return given;
}

/** A volume that is named by its series of volumes alone is called so. */
export function withTitle(fields: Fields): Fields {
  const { maintitle, ...others } = fields;
  return maintitle?.trim() && !fields.title?.trim() ? { ...others, title: maintitle } : fields;
}
