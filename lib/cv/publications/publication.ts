import { isPerson, readingName, type KnownPerson } from '@/lib/bibliography/works/person';
import { plainText } from '@/lib/bibliography/csl/plain-text';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import { cleanText, inlineText } from '../body';
import type { Entry, Publication } from '../model';
import { citationLocaleOf } from '@/lib/bibliography/csl/styles';
import type { Words } from '@/lib/words/words';
import { briefLine } from './brief-line';
import { referenceLine } from './reference-line';
import { titleOf } from './rich-inlines';
import type { ChosenWork, LineStyle } from './select-works';

/** A publication as a CV entry: its printed line in the section's style, and what machines are told of it. */
export function toPublicationEntry(
  { entry, group }: ChosenWork,
  style: LineStyle,
  owner: KnownPerson,
  file: string,
  words: Words,
): Entry {
  const publication = toPublication(entry);
  return {
    id: entry.key,
    group,
    title: cleanText(inlineText(titleOf(entry))),
    url: publication.url,
    body: [
      {
        type: 'paragraph',
        children:
          style === 'brief'
            ? briefLine(entry, publication, owner, words)
            : referenceLine(entry, style, owner, citationLocaleOf(words.language)),
      },
    ],
    tags: [],
    items: [],
    languages: false,
    publication,
    file,
  };
}

/** Whether the owner is among the authors, or the editors of a work without any. */
export function namesOwner({ csl }: BibEntry, owner: KnownPerson): boolean {
  return (csl.author ?? csl.editor ?? []).some((name) => isPerson(readingName(name), owner));
}

function toPublication({ csl }: BibEntry): Publication {
  const arxiv = csl.custom?.arxiv;
  return {
    authors: (csl.author ?? []).map((name) => cleanText(readingName(name))).filter((name) => name !== 'others'),
    year: csl.issued?.['date-parts']?.[0]?.[0]?.toString(),
    publisher: plainText(csl['container-title'] ?? asText(csl.publisher)) || (arxiv ? 'arXiv' : undefined),
    doi: csl.DOI,
    arxiv: arxiv?.id,
    url: csl.URL ?? (csl.DOI ? `https://doi.org/${csl.DOI}` : undefined),
  };
}

/** A publisher with " and " in it may come as a list. */
function asText(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(String).join(' and ');
  return typeof value === 'string' ? value : undefined;
}
