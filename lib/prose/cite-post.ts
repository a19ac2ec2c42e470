import { addresses, absoluteUrl } from '@/lib/site/addresses';
import type { NameParts } from '@/lib/text/split-name';
import { isoDay } from '@/lib/text/format-date';

/** What is needed to cite a post. */
export interface CitablePost {
  slug: string;
  title: string;
  date: string;
  updated?: string;
  doi?: string;
  /** It is cited as it stood, at this address. */
  keptAt?: string;
}

/** The id of a revision in the change list of its post: "v2026-11-12". */
export function revisionId(date: string): string {
  return `v${isoDay(date)}`;
}

/**
 * BibTeX for a post as it stands at its last change. Its address names the revision in the post's change list, so that a
 * reader who follows the citation sees what was cited and what has changed since.
 */
export function formatPostBibtex(post: CitablePost, authors: readonly NameParts[], siteUrl: string): string {
  const revision = isoDay(post.updated ?? post.date);
  const [year = '', month = ''] = isoDay(post.date).split('-');
  const url = absoluteUrl(siteUrl, post.keptAt ?? `${addresses.post(post.slug)}#${revisionId(revision)}`);
  return [
    `@misc{${keyOf(authors[0]?.familyName ?? '', year, post.title)},`,
    `  author = {${authors.map(bibtexName).join(' and ')}},`,
    `  title = {{${post.title.replace(/[&%$#_]/g, '\\$&')}}},`,
    `  year = {${year}},`,
    `  month = ${months[Number(month) - 1] ?? 'jan'},`,
    ...(revision === isoDay(post.date) ? [] : [`  note = {Revised ${revision}},`]),
    ...(post.doi ? [`  doi = {${post.doi}},`] : []),
    `  url = {${url}}`,
    '}',
  ].join('\n');
}

/** A name of one word, or a body, is kept whole by braces. */
const bibtexName = ({ familyName, givenName }: NameParts): string =>
  (givenName ? `${familyName}, ${givenName}` : `{${familyName}}`).replace(/[&%$#_]/g, '\\$&');

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const small = new Set(['a', 'an', 'and', 'at', 'how', 'in', 'of', 'on', 'the', 'to', 'what', 'when', 'who', 'why']);

function keyOf(family: string, year: string, title: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N} ]/gu, '')
      .replace(/[^\x20-\x7e]/g, '')
      .toLowerCase();
  const word =
    plain(title)
      .split(/\s+/)
      .find((candidate) => candidate && !small.has(candidate)) ?? '';
  return `${plain(family).replace(/ /g, '')}${year}${word}`;
}
