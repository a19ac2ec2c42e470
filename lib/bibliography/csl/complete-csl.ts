import { arxivOf } from '../bibtex/arxiv';
import { CSL_NAME_FIELDS, type CleanedFields } from '../bibtex/clean-fields';
import type { PreparedName } from '../bibtex/names';
import { journalMacros } from '../bibtex/journal-macros';
import { readLatex } from '../bibtex/latex-text';
import { readDate, readOtherDates } from '../bibtex/dates';
import { addCollaboration } from './collaboration';
import { showSigns } from './hidden-signs';
import { joinTitle } from './join-title';
import { languageTag } from './language';
import { completeNumbers } from './complete-numbers';
import { completeType } from './complete-type';
import type { CslItem, CslName } from './types';

/** CSL's name variables by the field they come from. */
const CSL_NAME: Readonly<Record<(typeof CSL_NAME_FIELDS)[number], string>> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  bookauthor: 'container-author',
};

/** CSL types that an entry without a venue gets; with an arXiv id it is a preprint, which CSL calls "article". */
const UNPUBLISHED = new Set(['document', 'webpage', 'manuscript', 'article-journal']);

/** Gives an item what citation-js loses or knows otherwise: bodies as literal names, "others", dates, numbers, languages, the arXiv id with its class. */
export function completeCsl(item: CslItem, type: string, { fields, names }: CleanedFields): CslItem {
  const csl = shownSigns(item);
  for (const field of CSL_NAME_FIELDS) {
    const given = csl[CSL_NAME[field]];
    const prepared = names[field]?.names;
    if (Array.isArray(given) && prepared) csl[CSL_NAME[field]] = completeNames(given as CslName[], prepared);
  }
  addCollaboration(csl, fields);
  Object.assign(csl, readDate(fields), readOtherDates(fields));
  if (csl.language) csl.language = languageTag(csl.language) ?? csl.language;
  if (csl.title) csl.title = joinTitle(csl.title);
  csl['container-title'] ??= venueOf(fields);
  if (csl['container-title'] === undefined) delete csl['container-title'];
  completePlaces(csl, fields);
  completeNumbers(csl, fields);
  completeType(csl, type, fields);
  return completeArxiv(csl, fields);
}

/** The journal of an entry that is no @article: a review, a law, a supplement. */
function venueOf({ journaltitle, journal, booktitle }: Readonly<Record<string, string>>): string | undefined {
  const given = [journaltitle, journal, booktitle].find((value) => value?.trim());
  return given && (readLatex(given, { macros: journalMacros }).text || undefined);
}

/** The ACM's files give both: `location` is where the conference was, and `address` where the publisher is. */
function completePlaces(csl: CslItem, { address, location }: Readonly<Record<string, string>>): void {
  if (csl.type !== 'paper-conference' || !address?.trim() || !location?.trim()) return;
  csl['event-place'] ??= readLatex(location).text;
  csl['publisher-place'] = readLatex(address).text;
}

/** Takes back what was hidden from citation-js, in every text of an item. */
function shownSigns(item: CslItem): CslItem {
  const shown: CslItem = { ...item };
  for (const [name, value] of Object.entries(item)) {
    if (typeof value === 'string') shown[name] = showSigns(value);
    else if (Array.isArray(value)) shown[name] = value.map(shownName);
  }
  return shown;
}

const shownName = (name: CslName): CslName =>
  Object.fromEntries(Object.entries(name).map(([part, text]) => [part, showSigns(String(text))]));

function completeNames(names: CslName[], prepared: readonly PreparedName[]): CslName[] {
  return names.map((name, index) => {
    const { isBody, isOthers, suffix } = prepared[index] ?? {};
    if (isOthers) return { literal: 'others' };
    if (isBody && name.family && !name.given) return { literal: name.family };
    return { ...wholeFamily(name), ...(suffix && { suffix }) };
  });
}

/** What may begin a family name and be set apart from it: "de la", "van", and the same with a capital. */
const PARTICLE = /^(?:\P{Lu}.*|V[ao]n|D(?:e[lnrs]?|ell[ae]|[aiou]|[ao]s)|L[aeo]s?|T[eo][nr]?|Zur?|El|Al)$/u;

/**
 * A family of several names has its "y" or "dos" within: "Ortega y Gasset, José" is filed under Ortega. BibTeX takes all before
 * the last name for particles, which prints well in one piece, but styles take them apart.
 */
function wholeFamily(name: CslName): CslName {
  const { 'non-dropping-particle': particle, ...rest } = name;
  const words = particle?.split(' ') ?? [];
  const first = words.findIndex((word) => !PARTICLE.test(word));
  if (first < 0) return name;
  const family = [...words.slice(first), rest.family].join(' ');
  return { ...rest, family, ...(first > 0 && { 'non-dropping-particle': words.slice(0, first).join(' ') }) };
}

function completeArxiv(csl: CslItem, fields: Record<string, string>): CslItem {
  const found = arxivOf(fields);
  if (!found) return csl;
  const venue = csl['container-title'];
  const isPublished = !UNPUBLISHED.has(csl.type) || (venue && !/^arxiv\b|^corr$/i.test(venue));
  // BibLaTeX's own examples say the version beside the id.
  const version = /^\d+$/.test(csl.version ?? '') ? `v${csl.version}` : undefined;
  const arxiv = !isPublished && version && !found.version ? { ...found, version } : found;
  const custom = { ...csl.custom, arxiv };
  if (version === arxiv.version) delete csl.version;
  if (isPublished) return { ...csl, custom };
  const preprint: CslItem = {
    ...csl,
    type: 'article',
    publisher: 'arXiv',
    number: `arXiv:${arxiv.id}${arxiv.version ?? ''}`,
    custom,
  };
  for (const name of ['container-title', 'volume', 'issue', 'page'] as const) delete preprint[name];
  return preprint;
}

/** The authors without the closing "others", and whether there was one. */
export function withoutOthers(names: readonly CslName[]): { names: CslName[]; others: boolean } {
  const others = names.at(-1)?.literal === 'others';
  return { names: others ? names.slice(0, -1) : [...names], others };
}
