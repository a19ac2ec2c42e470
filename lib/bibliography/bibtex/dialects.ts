import { MONTHS } from './scan';

/** What an entry is without its place: enough to be written out. */
export interface PlainEntry {
  type: string;
  key: string;
  fields: Record<string, string>;
}

type Rename = readonly (readonly [bibtex: string, biblatex: string])[];

const RENAMED: Rename = [
  ['journal', 'journaltitle'],
  ['address', 'location'],
  ['school', 'institution'],
  ['archiveprefix', 'eprinttype'],
  ['primaryclass', 'eprintclass'],
  ['annote', 'annotation'],
];

const TO_BIBLATEX: Record<string, { type: string; kind?: string }> = {
  phdthesis: { type: 'thesis', kind: 'phdthesis' },
  mastersthesis: { type: 'thesis', kind: 'mathesis' },
  techreport: { type: 'report', kind: 'techreport' },
  conference: { type: 'inproceedings' },
  electronic: { type: 'online' },
  www: { type: 'online' },
};

/** BibTeX knows fourteen types; BibLaTeX's others have these nearest. */
const TO_BIBTEX: Record<string, string> = {
  online: 'misc',
  electronic: 'misc',
  www: 'misc',
  dataset: 'misc',
  software: 'misc',
  report: 'techreport',
  collection: 'book',
  mvbook: 'book',
  mvcollection: 'book',
  reference: 'book',
  inreference: 'incollection',
  bookinbook: 'inbook',
  suppbook: 'inbook',
  mvproceedings: 'proceedings',
  patent: 'misc',
  standard: 'misc',
  video: 'misc',
  periodical: 'misc',
};

/** The entry in BibLaTeX's words: its types, field names and one ISO date. */
export function toBiblatexEntry({ type, key, fields }: PlainEntry): PlainEntry {
  const renamed = rename(fields, (from, to) => [from, to]);
  const target = Object.hasOwn(TO_BIBLATEX, type) ? TO_BIBLATEX[type]! : { type };
  if (target.kind) renamed.type ??= target.kind;
  if (renamed.eprinttype) renamed.eprinttype = renamed.eprinttype.toLowerCase();
  const date = isoDate(fields);
  if (date) {
    renamed.date = date;
    for (const name of ['year', 'month', 'day']) delete renamed[name];
  }
  return { type: target.type, key, fields: renamed };
}

/** The entry in BibTeX's words. Its date counts before year and month, as in BibLaTeX. A date that year and month cannot say (a day, a range, a season) stays beside the year, where BibTeX passes over it. */
export function toBibtexEntry({ type, key, fields }: PlainEntry): PlainEntry {
  const renamed = rename(fields, (bibtex, biblatex) => [biblatex, bibtex]);
  const thesis =
    type === 'thesis' ? (/^(?:ma|master)/i.test(fields.type ?? '') ? 'mastersthesis' : 'phdthesis') : undefined;
  if (thesis && /^(?:mathesis|phdthesis)$/.test(renamed.type ?? '')) delete renamed.type;
  if (thesis && renamed.institution && !renamed.school) renamed.school = renamed.institution;
  if (thesis) delete renamed.institution;
  const date = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(renamed.date ?? '');
  if (date) {
    renamed.year = date[1]!;
    delete renamed.month;
    const month = MONTHS[Number(date[2]) - 1];
    if (month) renamed.month = month;
    // A season stays beside the year, as a day does.
    if (!date[3] && (month || !date[2])) delete renamed.date;
  } else if (renamed.date) {
    renamed.year = /\d{4}/.exec(renamed.date)?.[0] ?? renamed.year ?? '';
  }
  return { type: thesis ?? bibtexType(type), key, fields: renamed };
}

/** A type that BibTeX does not know is @misc there. */
const bibtexType = (type: string): string =>
  Object.hasOwn(TO_BIBTEX, type) ? TO_BIBTEX[type]! : STANDARD_TYPES.has(type) ? type : 'misc';

const STANDARD_TYPES = new Set(
  'article book booklet conference inbook incollection inproceedings manual mastersthesis misc phdthesis proceedings techreport unpublished'.split(
    ' ',
  ),
);

function rename(
  fields: Record<string, string>,
  direction: (bibtex: string, biblatex: string) => readonly [from: string, to: string],
): Record<string, string> {
  const names = new Map(RENAMED.map(([bibtex, biblatex]) => direction(bibtex, biblatex)));
  if (!names.has('school')) names.delete('institution');
  const renamed: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    const target = names.get(name) ?? name;
    if (!(target in renamed)) renamed[target] = value;
  }
  return renamed;
}

/** BibTeX's own idiom for a day: `month = "10~" # jan`, or "jan 10". */
const DAY_AND_MONTH = /^(?:(\d{1,2})[~\s.]+([a-z]{3})[a-z]*|([a-z]{3})[a-z]*[~\s.]+(\d{1,2}))$/i;

function isoDate({ date, year, month: given, day: givenDay }: Record<string, string>): string | undefined {
  if (date) return date;
  const dayed = DAY_AND_MONTH.exec(given?.trim() ?? '');
  const [month, day] = dayed ? [dayed[2] ?? dayed[3], dayed[1] ?? dayed[4]] : [given, givenDay];
  if (!year || !/^\d{4}$/.test(year)) return undefined;
  const index = MONTHS.indexOf((month ?? '').trim().slice(0, 3).toLowerCase()) + 1 || Number(month);
  if (!(index >= 1 && index <= 12) || (month && /[\s~\/–-]/.test(month.trim()))) return month ? undefined : year;
  const dayPart = day && /^\d{1,2}$/.test(day) ? `-${day.padStart(2, '0')}` : '';
  return `${year}-${String(index).padStart(2, '0')}${dayPart}`;
}
