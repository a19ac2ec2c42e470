import { searchPages, type Answer, type PagePart, type SearchedPage } from '@/lib/build/from-pages/search/search-pages';
import { queryVariants } from '@/lib/build/from-pages/search/spelling';
import type { IndexFragment, IndexResults } from './index-worker';

/** The door to the index, as far as it is asked here. */
export interface Index {
  search(query: string, filters: Record<string, string>): Promise<IndexResults>;
  read(data: string): Promise<IndexFragment>;
}

export interface Found {
  answers: Answer[];
  /** Answers to come, in the order of the index. */
  rest: { data: string }[];
}

/** Pages of the index that are read and ranked by our own rule before the first of them is shown. */
const RANKED = 12;

/**
 * Asks the index in both spellings, and ranks the best by the rule that answers without scripts too (`searchPages`). A page that the
 * index gives for a mere beginning of a word, down to its first letter, is no answer by that rule.
 */
export async function findPages(index: Index, query: string, filters: Record<string, string>): Promise<Found> {
  const answers = await Promise.all(queryVariants(query).map((variant) => index.search(variant, filters)));
  const found = mergeResults(answers);
  const ranked = await readAnswers(index, query, found.slice(0, RANKED));
  return { answers: ranked, rest: ranked.length === 0 ? [] : found.slice(RANKED) };
}

/** The pages of these results that answer the query, best first. */
export async function readAnswers(index: Index, query: string, found: readonly { data: string }[]): Promise<Answer[]> {
  const pages = await Promise.all(found.map(async ({ data }) => toPage(await index.read(data))));
  return searchPages(pages, { query });
}

/** Results of a query and of its other spelling as one list: a page stands once, with its better score. */
export function mergeResults(answers: readonly IndexResults[]): IndexResults['results'] {
  const best = new Map<string, IndexResults['results'][number]>();
  for (const result of answers.flatMap(({ results }) => results)) {
    const known = best.get(result.id);
    if (!known || result.score > known.score) best.set(result.id, result);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** What the index holds of a page, as the search sees it: its text divided at its headings. */
export function toPage({ url, content, meta, filters, anchors }: IndexFragment): SearchedPage {
  const words = content.split(/\s+/);
  const title = meta.title ?? url;
  const starts = anchors
    .filter(({ element, id }) => /^h[23]$/i.test(element) && id !== '')
    .sort((a, b) => a.location - b.location);
  const parts: PagePart[] = [{ location: 0, id: '', text: title }, ...starts].map((start, place) => ({
    id: start.id,
    title: start.text.replace(/[.\s]+$/, ''),
    text: tidy(words.slice(start.location, starts[place]?.location).join(' ')),
  }));
  return {
    address: url,
    title,
    kind: meta.kind ?? 'Pages',
    topics: meta.topic ? [meta.topic, ...(filters.topic ?? []).filter((topic) => topic !== meta.topic)] : [],
    parts: parts.filter(({ text }) => text !== ''),
  };
}

/** Pagefind parts an anchor from the bracket before it. */
const tidy = (text: string): string => text.replace(/([[(]) /g, '$1');
