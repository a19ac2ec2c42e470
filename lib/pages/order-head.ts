import { attributeValue, isVoid, type Token } from '@/lib/html/html-tokens';

/**
 * Puts the elements of the head into one order: what a browser needs first, then metadata by name, then links by relation.
 * React writes them as they become ready, and which of two is ready first depends on how busy the machine is; the same
 * content would else have other bytes and another ETag in every build. Elements of one name keep their order among themselves,
 * which is that of the authors in `citation_author`.
 */
export function orderHead(tokens: readonly Token[]): Token[] {
  const start = tokens.findIndex((token) => token.kind === 'open' && token.name === 'head') + 1;
  const end = tokens.findIndex((token) => token.kind === 'close' && token.name === 'head');
  if (start === 0 || end < start) return [...tokens];
  const ordered = elementsOf(tokens.slice(start, end))
    .map((element) => ({ element, place: placeOf(element[0]) }))
    .sort(
      (a, b) => a.place.rank - b.place.rank || (a.place.name < b.place.name ? -1 : Number(a.place.name > b.place.name)),
    );
  return [...tokens.slice(0, start), ...ordered.flatMap(({ element }) => element), ...tokens.slice(end)];
}

/** Tokens in groups, each an element with all that is in it. */
function elementsOf(tokens: readonly Token[]): Token[][] {
  const elements: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) elements.push([]);
    elements.at(-1)!.push(token);
    if (token.kind === 'open' && !isVoid(token.name) && !token.selfClosing) depth += 1;
    if (token.kind === 'close') depth -= 1;
  }
  return elements;
}

const FIRST = ['viewport', 'theme-color', 'color-scheme'];
const ELEMENTS = ['title', 'script', 'style', 'meta', 'link'];

function placeOf(token: Token | undefined): { rank: number; name: string } {
  if (token?.kind !== 'open') return { rank: FIRST.length + 1 + ELEMENTS.length, name: '' };
  if (token.name === 'meta' && attributeValue(token, 'charset') !== undefined) return { rank: 0, name: '' };
  const name =
    (token.name === 'meta' && (attributeValue(token, 'name') ?? attributeValue(token, 'property'))) ||
    (token.name === 'link' && attributeValue(token, 'rel')) ||
    '';
  const first = token.name === 'meta' ? FIRST.indexOf(name) : -1;
  if (first >= 0) return { rank: 1 + first, name: '' };
  const element = ELEMENTS.indexOf(token.name);
  return { rank: 1 + FIRST.length + (element < 0 ? ELEMENTS.length : element), name };
}
