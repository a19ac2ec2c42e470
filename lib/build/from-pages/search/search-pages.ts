import type { SearchedPage } from './searched-pages';
import { spellingsOf } from './spelling';

export interface Question {
  query: string;
  kind?: string;
  topic?: string;
}

export interface Answer {
  page: SearchedPage;
  /** The text around the first find, in pieces. */
  excerpt: { text: string; found: boolean }[];
}

/** Longest question that is answered, in characters and in words; the rest is not read. */
const MAX_QUERY = 200;
const MAX_WORDS = 12;
const MAX_ANSWERS = 50;
const EXCERPT = 130;

/**
 * Answers a question for a reader without scripts: pages that hold every word, in either spelling, or its beginning; a phrase in
 * double quotes as it stands. A title counts for much. Reads the texts through, some milliseconds for each megabyte.
 */
export function searchPages(pages: readonly SearchedPage[], question: Question): Answer[] {
  const patterns = toPatterns(question.query);
  if (patterns.length === 0) return [];
  const asked = pages.filter(
    ({ kind, topics }) =>
      (!question.kind || kind === question.kind) && (!question.topic || topics.includes(question.topic)),
  );
  return asked
    .map((page) => ({ page, score: scoreOf(page, patterns) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.page.address.localeCompare(b.page.address))
    .slice(0, MAX_ANSWERS)
    .map(({ page }) => ({ page, excerpt: toExcerpt(page.text, patterns) }));
}

/** Each word or quoted phrase as a pattern over text without diacritics, from the beginning of a word on. */
function toPatterns(query: string): RegExp[] {
  const parts = withoutMarks(query.slice(0, MAX_QUERY)).match(/"[^"]+"|[\p{L}\p{N}]+/gu) ?? [];
  return parts.slice(0, MAX_WORDS).flatMap((part) => {
    const words = part.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    const source = words.map((word) => `(?:${spellingsOf(word.toLowerCase()).join('|')})`).join('[^\\p{L}\\p{N}]+');
    return [new RegExp(`(?<![\\p{L}\\p{N}])${source}${part.startsWith('"') ? '(?![\\p{L}\\p{N}])' : ''}`, 'giu')];
  });
}

function scoreOf(page: SearchedPage, patterns: readonly RegExp[]): number {
  const title = withoutMarks(page.title);
  const text = withoutMarks(page.text);
  let score = 0;
  for (const pattern of patterns) {
    const inTitle = [...title.matchAll(pattern)].length;
    const inText = [...text.matchAll(pattern)].length;
    if (inTitle + inText === 0) return 0;
    score += 8 * inTitle + Math.log2(1 + inText);
  }
  return score;
}

function toExcerpt(text: string, patterns: readonly RegExp[]): Answer['excerpt'] {
  const plain = withoutMarks(text);
  const finds = patterns
    .flatMap((pattern) =>
      [...plain.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: endOfWord(plain, match.index + match[0].length),
      })),
    )
    .sort((a, b) => a.start - b.start);
  const first = finds[0]?.start ?? 0;
  const from = first <= EXCERPT ? 0 : plain.indexOf(' ', first - EXCERPT) + 1;
  const until = Math.max(first, plain.lastIndexOf(' ', from + 2 * EXCERPT));
  const to = from + 2 * EXCERPT >= plain.length || until <= from ? plain.length : until;
  const pieces: Answer['excerpt'] = from > 0 ? [{ text: '… ', found: false }] : [];
  let place = from;
  for (const { start, end } of finds) {
    if (start < place || end > to) continue;
    pieces.push({ text: text.slice(place, start), found: false }, { text: text.slice(start, end), found: true });
    place = end;
  }
  pieces.push({ text: text.slice(place, to) + (to < plain.length ? ' …' : ''), found: false });
  return pieces.filter((piece) => piece.text !== '');
}

function endOfWord(text: string, from: number): number {
  const rest = /^[\p{L}\p{N}]*/u.exec(text.slice(from, from + 40))?.[0].length ?? 0;
  return from + rest;
}

/** Letters that Unicode does not take apart. */
const WHOLE: Record<string, string> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ı: 'i' };

/** Letters without their diacritics, one for one, so that places in the plain text are places in the text. */
function withoutMarks(text: string): string {
  return text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => WHOLE[letter] ?? letter.normalize('NFD')[0]!);
}
