import { kindOf, venueOf } from './describe';
import { foldText } from './fold-text';
import { orderNamed, orderWorks } from './order-works';
import { collaborationsOf, readingName } from './person';
import { queryNames } from './query-names';
import { withoutOthers } from '../csl/complete-csl';
import { plainText } from '../csl/plain-text';
import type { Work } from './types';

/** What a reader may ask of the list; absent means any. */
export interface WorkFilter {
  topic?: string;
  type?: string;
  year?: string;
  venue?: string;
  author?: string;
  text?: string;
  /** One of `workOrders`; it leaves nothing out. */
  sort?: string;
  /** These works and no others, of a list with boxes to tick. */
  keys?: readonly string[];
}

/** One choice of a filter: its value, and how many works it would leave given the other filters. */
export interface FacetChoice {
  value: string;
  count: number;
}

/** Reads a filter from a query. Empty values are no filter; other parameters are passed over. */
export function parseFilter(query: URLSearchParams): WorkFilter {
  const filter: WorkFilter = {};
  for (const name of queryNames) {
    const value = query.get(name)?.trim().slice(0, 200);
    if (value) filter[name] = value;
  }
  const keys = query.getAll('key').filter(Boolean);
  return keys.length > 0 ? { ...filter, keys } : filter;
}

/** The query of a filter, "?topic=serving&year=2025", or the empty string; always in the same order, so that one filter has one address. */
export function formatFilter(filter: WorkFilter, page = 1): string {
  const query = new URLSearchParams();
  for (const name of queryNames) if (filter[name]) query.set(name, filter[name]);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** The filters that have choices. */
type FacetName = 'topic' | 'type' | 'year' | 'venue' | 'author';
const facetNames: readonly FacetName[] = ['topic', 'type', 'year', 'venue', 'author'];

/** The works that pass every filter, in the order asked for; they come newest first. */
export function filterWorks(works: readonly Work[], filter: WorkFilter): Work[] {
  return orderWorks(passing(works, filter), orderNamed(filter.sort));
}

function passing(works: readonly Work[], filter: WorkFilter): Work[] {
  const keys = filter.keys && new Set(filter.keys);
  const words = foldText(filter.text ?? '')
    .split(' ')
    .filter(Boolean);
  const asked = facetNames.flatMap((name) => (filter[name] ? [[name, filter[name]] as const] : []));
  if (asked.length === 0 && words.length === 0 && !keys) return [...works];
  return works.filter((work) => {
    if (keys && !keys.has(work.key)) return false;
    const values = valuesOf(work);
    return (
      asked.every(([name, value]) => values[name].includes(value)) &&
      words.every((word) => searchTextOf(work).includes(word))
    );
  });
}

/** The choices of one filter with their counts, each counted under the other filters as they stand. */
export function facetChoices(works: readonly Work[], filter: WorkFilter, name: FacetName): FacetChoice[] {
  const counts = new Map<string, number>();
  for (const work of works) for (const value of valuesOf(work)[name]) counts.set(value, 0);
  for (const work of passing(works, { ...filter, [name]: undefined })) {
    for (const value of valuesOf(work)[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const choices = [...counts].map(([value, count]) => ({ value, count }));
  return choices.sort((a, b) => (name === 'year' ? b.value.localeCompare(a.value) : a.value.localeCompare(b.value)));
}

const facets = new WeakMap<Work, Record<FacetName, readonly string[]>>();

/** What a work answers to each filter, read once per work: a long list is asked nine times for every page of it. */
function valuesOf(work: Work): Record<FacetName, readonly string[]> {
  let values = facets.get(work);
  if (values === undefined) {
    const venue = venueOf(work.entry);
    values = {
      topic: work.topics,
      type: [kindOf(work.entry)],
      year: work.year === undefined ? [] : [String(work.year)],
      venue: venue === undefined ? [] : [venue],
      author: authorNames(work),
    };
    facets.set(work, values);
  }
  return values;
}

/** The authors of a work, or the editors of a volume without any. */
export const authorNames = ({ entry: { csl } }: Work): string[] => [
  ...new Set([...withoutOthers(csl.author ?? csl.editor ?? []).names.map(readingName), ...collaborationsOf(csl)]),
];

const texts = new WeakMap<Work, string>();

/** What the text filter looks in: titles of all versions, authors, venue, arXiv id; folded once per work. */
export function searchTextOf(work: Work): string {
  let text = texts.get(work);
  if (text === undefined) {
    const { csl } = work.entry;
    const parts = [
      ...work.versions.map((version) => plainText(version.csl.title)),
      ...(csl.author ?? []).map(readingName),
      ...collaborationsOf(csl),
      venueOf(work.entry),
      csl.custom?.arxiv?.id,
      work.key,
    ];
    texts.set(work, (text = foldText(parts.filter(Boolean).join(' '))));
  }
  return text;
}
