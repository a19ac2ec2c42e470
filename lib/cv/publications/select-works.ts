import type { CitationStyle } from '@/lib/bibliography/csl/styles';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import type { Bibliography, Work } from '@/lib/bibliography/works/types';
import type { CvSectionFields } from '../documents';

export type LineStyle = CitationStyle | 'brief';

/** A work of a section, and the sub-heading it stands under. */
export interface ChosenWork {
  entry: BibEntry;
  group?: string;
}

/** Types of works as an owner calls them, in the order of a CV, each with its sub-heading. */
const types = {
  journal: 'Journal articles',
  conference: 'Conference papers',
  workshop: 'Workshop papers',
  preprint: 'Preprints',
  book: 'Books',
  chapter: 'Chapters',
  thesis: 'Theses',
  report: 'Reports',
  patent: 'Patents',
  dataset: 'Datasets',
  software: 'Software',
  other: 'Other works',
} as const;

type WorkType = keyof typeof types;

const ofCsl: Record<string, WorkType> = {
  'article-journal': 'journal',
  'article-magazine': 'journal',
  'article-newspaper': 'journal',
  'paper-conference': 'conference',
  article: 'preprint',
  manuscript: 'preprint',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  report: 'report',
  standard: 'report',
  patent: 'patent',
  dataset: 'dataset',
  software: 'software',
};

/**
 * The works of a publications section in their order: those it names by key, then those it includes, newest first. What no .bib
 * file has is left out; the check says so.
 */
export function selectWorks(section: CvSectionFields, { entries, publications }: Bibliography): ChosenWork[] {
  const named = (section.publications ?? []).flatMap((key) => entries.get(key) ?? []);
  const included = section.include
    ? publications.filter(({ selected }) => section.include === 'all' || selected).map(({ entry }: Work) => entry)
    : [];
  const wanted = section.types?.length ? included.filter((entry) => section.types!.includes(typeOf(entry))) : included;
  const chosen = [...named, ...wanted.filter((entry) => !named.includes(entry))];
  return section.groupBy ? grouped(chosen, section.groupBy, section.types) : chosen.map((entry) => ({ entry }));
}

function grouped(works: BibEntry[], by: 'type' | 'year', order: readonly WorkType[] | undefined): ChosenWork[] {
  if (by === 'year')
    return works
      .map((entry) => ({ entry, group: yearOf(entry) }))
      .sort((a, b) => Number(b.group) - Number(a.group) || 0);
  const inOrder = order?.length ? order : (Object.keys(types) as WorkType[]);
  const place = (entry: BibEntry) => inOrder.indexOf(typeOf(entry)) + 1 || inOrder.length + 1;
  return [...works].sort((a, b) => place(a) - place(b)).map((entry) => ({ entry, group: types[typeOf(entry)] }));
}

function typeOf({ csl }: BibEntry): WorkType {
  if (csl.type === 'paper-conference' && /\bworkshop\b/i.test(csl['container-title'] ?? '')) return 'workshop';
  return ofCsl[csl.type] ?? 'other';
}

/** The year as a sub-heading; a work without one is to come. */
function yearOf({ csl }: BibEntry): string {
  return csl.issued?.['date-parts']?.[0]?.[0]?.toString() ?? 'Forthcoming';
}
