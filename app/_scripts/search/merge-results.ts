import type { IndexResults } from './index-worker';

/** Results of a query and of its other spelling as one list: a page stands once, with its better score. */
export function mergeResults(answers: readonly IndexResults[]): IndexResults['results'] {
  const best = new Map<string, IndexResults['results'][number]>();
  for (const result of answers.flatMap(({ results }) => results)) {
    const known = best.get(result.id);
    if (!known || result.score > known.score) best.set(result.id, result);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** Pieces of an excerpt, from Pagefind's HTML: `<mark>` around what was found, character references, nothing else. Pagefind parts an anchor from the bracket before it. */
export function readExcerpt(html: string): { text: string; found: boolean }[] {
  return html
    .replace(/([[(]) /g, '$1')
    .split(/(<mark>.*?<\/mark>)/s)
    .flatMap((piece) => {
      const found = piece.startsWith('<mark>');
      const text = decode(found ? piece.slice(6, -7) : piece);
      return text ? [{ text, found }] : [];
    });
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function decode(text: string): string {
  return text.replace(/&(lt|gt|amp|quot);/g, (_whole, name: string) => NAMED[name]!);
}

/**
 * Whether an excerpt marks a word that the query can mean. For a word that no page has, Pagefind gives pages with a mere beginning
 * of it, down to one letter; those are no answer.
 */
export function answersQuery(query: string, excerpt: string): boolean {
  const asked = words(query);
  const found = readExcerpt(excerpt)
    .filter((piece) => piece.found)
    .flatMap((piece) => words(piece.text));
  return (
    found.length === 0 ||
    found.some((word) => asked.some((other) => commonStart(word, other) >= Math.min(3, other.length)))
  );
}

const words = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
