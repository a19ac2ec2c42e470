import { kindOf, venueOf } from './describe';
import { readingName } from './person';
import { plainText } from '../csl/plain-text';
import type { Work } from './types';

/** What a reader may ask of the list; absent means any. `page` counts from 1. */
export interface WorkFilter {
  topic?: string;
  type?: string;
  year?: string;
  venue?: string;
  text?: string;
}

export const filterNames = ['topic', 'type', 'year', 'venue', 'text'] as const;

/** One choice of a filter: its value, and how many works it would leave given the other filters. */
export interface FacetChoice {
  value: string;
  count: number;
}

/** Reads a filter from a query. Empty values are no filter; other parameters are passed over. */
export function parseFilter(query: URLSearchParams): WorkFilter {
  const filter: WorkFilter = {};
  for (const name of filterNames) {
    const value = query.get(name)?.trim().slice(0, 200);
    if (value) filter[name] = value;
  }
  return filter;
}

/** The query of a filter, "?topic=serving&year=2025", or the empty string; always in the same order, so that one filter has one address. */
export function formatFilter(filter: WorkFilter, page = 1): string {
  const query = new URLSearchParams();
  for (const name of filterNames) if (filter[name]) query.set(name, filter[name]);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** The filters that have choices. */
type FacetName = 'topic' | 'type' | 'year' | 'venue';
const facetNames: readonly FacetName[] = ['topic', 'type', 'year', 'venue'];

/** The works that pass every filter, in the order given. */
export function filterWorks(works: readonly Work[], filter: WorkFilter): Work[] {
  const words = foldText(filter.text ?? '')
    .split(' ')
    .filter(Boolean);
  const asked = facetNames.flatMap((name) => (filter[name] ? [[name, filter[name]] as const] : []));
  if (asked.length === 0 && words.length === 0) return [...works];
  return works.filter((work) => {
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
  for (const work of filterWorks(works, { ...filter, [name]: undefined })) {
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
    };
    facets.set(work, values);
  }
  return values;
}

const texts = new WeakMap<Work, string>();

/** What the text filter looks in: titles of all versions, authors, venue, arXiv id; folded once per work. */
export function searchTextOf(work: Work): string {
  let text = texts.get(work);
  if (text === undefined) {
    const { csl } = work.entry;
    const parts = [
      ...work.versions.map((version) => plainText(version.csl.title)),
      ...(csl.author ?? []).map(readingName),
      venueOf(work.entry),
      csl.custom?.arxiv?.id,
      work.key,
    ];
    texts.set(work, (text = foldText(parts.filter(Boolean).join(' '))));
  }
  return text;
}

/** Lower case without accents, one space between words: what is typed plainly finds what is printed with care. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
