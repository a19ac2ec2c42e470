import { addresses } from '@/lib/site/addresses';
import { withoutOthers } from './csl/complete-csl';
import { arxivLabel, kindOf, venueOf } from './works/describe';
import { formatAsWritten } from './formats/export-bibtex';
import { collaborationsOf, readingName } from './works/person';
import { plainText } from './csl/plain-text';
import type { Work } from './works/types';

/** How many works a build renders pages for. A page comes with its citations in every style and format, a card and compressed forms. */
const USUALLY_PRERENDERED = 250;

/** That number: `PRERENDERED_WORKS`, which may be "all". Throws when it is neither. */
export function prerenderedWorksFrom(environment: Record<string, string | undefined>): number {
  const given = environment.PRERENDERED_WORKS;
  if (!given) return USUALLY_PRERENDERED;
  if (given === 'all') return Infinity;
  if (!/^\d{1,9}$/.test(given)) throw new Error(`PRERENDERED_WORKS is "${given}"; write a number, or all`);
  return Number(given);
}

/**
 * The works that a build renders, selected ones and then the newest, and the others, whose pages are rendered when someone
 * asks for one, so that a build does not grow with a long career. `works` come newest first.
 */
export function divideWorks(works: readonly Work[], count: number): { prerendered: Work[]; onRequest: Work[] } {
  const inOrder = [...new Set([...works.filter(({ selected }) => selected), ...works])];
  return { prerendered: inOrder.slice(0, count), onRequest: inOrder.slice(count) };
}

/** What the search has to know of a page that no build has rendered. */
export interface PageOnRequest {
  address: string;
  title: string;
  /** Slugs. */
  topics: string[];
  /** On one line. */
  text: string;
}

/** The same words as on its page, in their order. */
export function toPageOnRequest({ key, entry, topics, abstract, year }: Work): PageOnRequest {
  const title = plainText(entry.csl.title);
  const authors = withoutOthers(entry.csl.author ?? entry.csl.editor ?? [])
    .names.map(readingName)
    .join(', ');
  const parts = [
    `${title}.`,
    authors,
    collaborationsOf(entry.csl).join(', '),
    kindOf(entry),
    venueOf(entry),
    arxivLabel(entry),
    year,
    abstract,
    formatAsWritten(entry),
  ];
  return {
    address: addresses.publication(key),
    title,
    topics,
    text: parts.filter(Boolean).join(' ').replace(/\s+/g, ' '),
  };
}

/** The last part of the address of every page of a work, earlier versions' included. */
export const pageNames = (works: readonly Work[]): string[] =>
  works.flatMap(({ versions }) => versions.map(({ key }) => slugOf(key)));

/** The last part of an entry's address. */
export const slugOf = (key: string): string => addresses.publication(key).split('/').at(-1)!;
