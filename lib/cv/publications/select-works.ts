import type { CitationStyle } from '@/lib/bibliography/csl/styles';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import type { Bibliography, Work } from '@/lib/bibliography/works/types';
import type { Words } from '@/lib/words/words';
import type { CvSectionFields } from '../documents';

export type LineStyle = CitationStyle | 'brief';

/** A work of a section, and the sub-heading it stands under. */
export interface ChosenWork {
  entry: BibEntry;
  group?: string;
}

/** Types of works as an owner calls them, in the order of a CV, each with the kind whose name is its sub-heading. */
const types = {
  journal: 'kinds.Journal article',
  conference: 'kinds.Conference paper',
  workshop: 'kinds.Workshop paper',
  preprint: 'kinds.Preprint',
  book: 'kinds.Book',
  chapter: 'kinds.Chapter',
  thesis: 'kinds.Thesis',
  report: 'kinds.Report',
  patent: 'kinds.Patent',
  dataset: 'kinds.Dataset',
  software: 'kinds.Software',
  other: 'kinds.Work',
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
 * file has is left out; the check says so. Sub-headings are in the words given.
 */
export function selectWorks(
  section: CvSectionFields,
  { entries, publications }: Bibliography,
  words: Words,
): ChosenWork[] {
  const named = (section.publications ?? []).flatMap((key) => entries.get(key) ?? []);
  const included = section.include
    ? publications.filter(({ selected }) => section.include === 'all' || selected).map(({ entry }: Work) => entry)
    : [];
  const wanted = section.types?.length ? included.filter((entry) => section.types!.includes(typeOf(entry))) : included;
  const chosen = [...named, ...wanted.filter((entry) => !named.includes(entry))];
  return section.groupBy ? grouped(chosen, section, words) : chosen.map((entry) => ({ entry }));
}

function grouped(works: BibEntry[], { groupBy, types: order }: CvSectionFields, words: Words): ChosenWork[] {
  if (groupBy === 'year')
    return works
      .map((entry) => ({ entry, group: yearOf(entry, words) }))
      .sort((a, b) => Number(b.group) - Number(a.group) || 0);
  const inOrder = order?.length ? order : (Object.keys(types) as WorkType[]);
  const place = (entry: BibEntry) => inOrder.indexOf(typeOf(entry)) + 1 || inOrder.length + 1;
  return [...works]
    .sort((a, b) => place(a) - place(b))
    .map((entry) => ({ entry, group: words.begin(types[typeOf(entry)]) }));
}

function typeOf({ csl }: BibEntry): WorkType {
  if (csl.type === 'paper-conference' && /\bworkshop\b/i.test(csl['container-title'] ?? '')) return 'workshop';
  return ofCsl[csl.type] ?? 'other';
}

/** The year as a sub-heading; a work without one is to come. */
function yearOf({ csl }: BibEntry, words: Words): string {
  return csl.issued?.['date-parts']?.[0]?.[0]?.toString() ?? words.say('date.forthcoming');
}
