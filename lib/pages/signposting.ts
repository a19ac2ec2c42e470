import { attributeValue, type Token } from '@/lib/html/html-tokens';

/** Relations that machines look for in the HTTP header as well as in the page (https://signposting.org/FAIR/; RFC 7089). */
const relations = new Set(
  'cite-as describedby item author license type linkset collection original timegate timemap memento'.split(' '),
);

/**
 * The Link header of a page, read from the <link>s of its head, so that header and page always agree. Undefined for a
 * page without any; a page that only names its author says so in its head alone.
 */
export function linkHeader(tokens: readonly Token[]): string | undefined {
  const links: string[] = [];
  let signposts = 0;
  for (const token of tokens) {
    if (token.kind === 'close' && token.name === 'head') break;
    if (token.kind !== 'open' || token.name !== 'link') continue;
    const rel = attributeValue(token, 'rel') ?? '';
    const href = attributeValue(token, 'href') ?? '';
    if (!relations.has(rel) || !/^[\x21-\x7e]+$/.test(href)) continue;
    if (rel !== 'author' && rel !== 'license') signposts += 1;
    const parts = [`<${href.replaceAll('>', '%3E')}>`, `rel="${rel}"`];
    for (const name of ['type', 'profile'] as const) {
      const value = attributeValue(token, name);
      if (value) parts.push(`${name}="${value.replace(/["\\]/g, '')}"`);
    }
    links.push(parts.join('; '));
  }
  return signposts > 0 ? links.join(', ') : undefined;
}
