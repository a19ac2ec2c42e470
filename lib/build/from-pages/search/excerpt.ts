import { withoutMarks, type Term } from './match';

/** The text around a find, in pieces. */
export type Excerpt = { text: string; found: boolean }[];

/** Characters before the find, and half of all that is shown. */
const HALF = 130;

/** The text around the first find of the best kind: a whole word before a word that only begins so. */
export function toExcerpt(text: string, terms: readonly Term[]): Excerpt {
  const plain = withoutMarks(text);
  const whole = findsIn(
    plain,
    terms.map((term) => term.whole),
  );
  const finds = findsIn(
    plain,
    terms.map((term) => term.begins),
  );
  const first = (whole[0] ?? finds[0])?.start ?? 0;
  const from = first <= HALF ? 0 : plain.indexOf(' ', first - HALF) + 1;
  const until = Math.max(first, plain.lastIndexOf(' ', from + 2 * HALF));
  const to = from + 2 * HALF >= plain.length || until <= from ? plain.length : until;
  const pieces: Excerpt = from > 0 ? [{ text: '… ', found: false }] : [];
  let place = from;
  for (const { start, end } of finds) {
    if (start < place || end > to) continue;
    pieces.push({ text: text.slice(place, start), found: false }, { text: text.slice(start, end), found: true });
    place = end;
  }
  pieces.push({ text: text.slice(place, to) + (to < plain.length ? ' …' : ''), found: false });
  return pieces.filter((piece) => piece.text !== '');
}

function findsIn(plain: string, patterns: readonly RegExp[]): { start: number; end: number }[] {
  return patterns
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .map(({ index, 0: found }) => ({ start: index, end: endOfWord(plain, index + found.length) }))
    .sort((a, b) => a.start - b.start);
}

function endOfWord(text: string, from: number): number {
  const rest = /^[\p{L}\p{N}]*/u.exec(text.slice(from, from + 40))?.[0].length ?? 0;
  return from + rest;
}
