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

/** Pieces of an excerpt, from Pagefind's HTML: `<mark>` around what was found, character references, nothing else. */
export function readExcerpt(html: string): { text: string; found: boolean }[] {
  return html.split(/(<mark>.*?<\/mark>)/s).flatMap((piece) => {
    const found = piece.startsWith('<mark>');
    const text = decode(found ? piece.slice(6, -7) : piece);
    return text ? [{ text, found }] : [];
  });
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function decode(text: string): string {
  return text.replace(/&(lt|gt|amp|quot);/g, (_whole, name: string) => NAMED[name]!);
}
