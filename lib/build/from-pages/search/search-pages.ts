import { nearestName } from '@/lib/text/nearest-name';
import { toExcerpt, type Excerpt } from './excerpt';
import { toTerms, withoutMarks, type Term } from './match';

export interface Question {
  query: string;
  kind?: string;
  topic?: string;
}

/** A part of a page: what stands before its first heading, or a section with its own address. */
export interface PagePart {
  /** Fragment of its address; "" before the first heading. */
  id: string;
  title: string;
  /** On one line. */
  text: string;
}

/** A page as search sees it. */
export interface SearchedPage {
  address: string;
  title: string;
  /** What the search can be narrowed to: see `kindOf`. */
  kind: string;
  /** Titles, the main one first. */
  topics: string[];
  parts: PagePart[];
}

export interface Answer {
  page: SearchedPage;
  /** The part that answers best; undefined when the page as a whole does. */
  section?: PagePart;
  excerpt: Excerpt;
}

const MAX_ANSWERS = 50;

/** Letters of the shortest word whose misspelling is mended: near a shorter one lies any other. */
const SHORTEST = 4;

/** What a page is likely to be looked for as, 1 for a kind that is not named: a list says of things what their own pages say better. */
const WEIGHTS: Readonly<Record<string, number>> = {
  Projects: 0.9,
  Research: 0.7,
  CV: 0.5,
  Pages: 0.2,
};

/** Characters of a page that is taken in at once, and to whose sections no result need lead. */
const SHORT = 3000;

/** Characters of a text of middling length. */
const USUAL_LENGTH = 6000;

/**
 * Pages that hold every word of a question, in either spelling, or its beginning; a phrase in double quotes as it stands. Pages with
 * the words themselves come before those with mere beginnings, titles count for much, and long texts do not win by their length.
 */
export function searchPages(pages: readonly SearchedPage[], { query, kind, topic }: Question): Answer[] {
  const terms = toTerms(query);
  if (terms.length === 0) return [];
  return pages
    .filter((page) => (!kind || page.kind === kind) && (!topic || page.topics.includes(topic)))
    .map((page) => ({ page, ...rankOf(page, terms) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score || a.page.address.localeCompare(b.page.address),
    )
    .slice(0, MAX_ANSWERS)
    .map(({ page }) => toAnswer(page, terms));
}

/** The question with every word that no page has in the spelling of the nearest word there is; undefined when one has none near it. */
export function nearestQuery(query: string, words: readonly string[]): string | undefined {
  let missing = false;
  const nearest = query.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const [term] = toTerms(word);
    if (!term || word.length < SHORTEST || words.some((known) => known.search(term.begins) === 0)) return word;
    const near = nearestName(word, words);
    if (near === undefined) missing = true;
    return near ?? word;
  });
  return missing || nearest === query ? undefined : nearest;
}

/** How often each word of a page stands in it, of those long enough to be misspelt. */
export function countWords({ title, parts }: SearchedPage): [word: string, count: number][] {
  const counts = new Map<string, number>();
  const text = withoutMarks([title, ...parts.map((part) => part.text)].join(' ')).toLowerCase();
  for (const word of text.match(/\p{L}[\p{L}\p{N}]+/gu) ?? [])
    if (word.length >= SHORTEST) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts];
}

/** Words of all pages, the commonest first and at most `most`: what a misspelling is compared with. */
export function commonestWords(counted: readonly (readonly [word: string, count: number])[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const [word, count] of counted) counts.set(word, (counts.get(word) ?? 0) + count);
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

/** Whether all terms are there as whole words, and how well the page answers; 0 when one is not there at all. */
function rankOf(page: SearchedPage, terms: readonly Term[]): { whole: boolean; score: number } {
  const title = withoutMarks(page.title);
  const text = withoutMarks(page.parts.map((part) => part.text).join(' '));
  let whole = true;
  let score = 0;
  for (const term of terms) {
    const inTitle = { whole: countOf(title, term.whole), begins: countOf(title, term.begins) };
    const inText = { whole: countOf(text, term.whole), begins: countOf(text, term.begins) };
    if (inTitle.begins + inText.begins + inTitle.whole + inText.whole === 0) return { whole: false, score: 0 };
    if (inTitle.whole + inText.whole === 0) whole = false;
    score += 4 * Math.min(1, inTitle.whole) + Math.min(1, inTitle.begins);
    score += 3 * saturated(inText.whole, text.length) + saturated(inText.begins, text.length);
  }
  return { whole, score: score * (WEIGHTS[page.kind] ?? 1) };
}

/** BM25's measure of how much a text is about a word, from 0 to 2.2: it grows ever more slowly, and more slowly in a long text. */
function saturated(count: number, length: number): number {
  return (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / USUAL_LENGTH));
}

function toAnswer(page: SearchedPage, terms: readonly Term[]): Answer {
  const inTitle = terms.every((term) => countOf(withoutMarks(page.title), term.whole) > 0);
  const isShort = page.parts.reduce((sum, { text }) => sum + text.length, 0) < SHORT;
  const best = inTitle ? page.parts[0] : bestPart(page.parts, terms);
  return { page, section: best?.id && !isShort ? best : undefined, excerpt: toExcerpt(best?.text ?? '', terms) };
}

/** The part with most of the terms, then with one in its heading, then with most finds for its length. */
function bestPart(parts: readonly PagePart[], terms: readonly Term[]): PagePart | undefined {
  const ranked = parts.map((part, place) => {
    const text = withoutMarks(part.text);
    const title = withoutMarks(part.title);
    let rank = 0;
    for (const term of terms) {
      const whole = countOf(text, term.whole);
      const begins = countOf(text, term.begins);
      rank += whole > 0 ? 10 : begins > 0 ? 4 : 0;
      rank += countOf(title, term.whole) > 0 ? 4 : 0;
      rank += 2 * saturated(whole, text.length);
    }
    return { part, place, rank };
  });
  return ranked.sort((a, b) => b.rank - a.rank || a.place - b.place)[0]?.part;
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
