import { plainText } from '@/lib/bibliography/csl/plain-text';
import { withoutOthers } from '@/lib/bibliography/csl/complete-csl';
import { scholarDate } from '@/lib/bibliography/formats/highwire';
import { isoDateOf } from '@/lib/bibliography/works/describe';
import { indexName } from '@/lib/bibliography/works/person';
import type { Work } from '@/lib/bibliography/works/types';
import type { Collections } from '@/lib/content/documents';
import { inlineText } from '@/lib/content/inline';
import { isLineOf } from '@/lib/content/known-pages';
import { addresses, itemAddress } from '@/lib/site/addresses';
import { licenceOf, type Licence } from '@/lib/site/licences';
import { readingOrder } from '@/lib/text/split-name';
import { documentSections, type Section, type SectionName } from '@/lib/site/sections';

/** What every list says of an item, whichever its section. */
export interface Item {
  section: SectionName;
  /** The file name of a document, or the key of a work. */
  slug: string;
  /** Of its page, or of its place on the list of its section. */
  address: string;
  /** A line of its section's list, without a page of its own. */
  isLine?: boolean;
  /** Plain text. */
  title: string;
  subtitle?: string;
  /** A sentence about a document; authors and date of a work. */
  description: string;
  /** Slugs, the main one first. */
  topics: readonly string[];
  /** ISO day of a document that has one: see `Section.day`. */
  date?: string;
  /** What stands in the place of the day: a term. */
  when?: string;
  /** ISO day of the last change, where the content states it; the day of publication is the first. */
  changed?: string;
  /** Who wrote it, in reading order, and what it says of them; the owner when absent. */
  authors?: readonly ItemAuthor[];
  licence?: Licence;
  /** Under which it is registered. */
  doi?: string;
  /** BCP 47 of its text, where it is not the site's. */
  language?: string;
  /** It stands before the others on the home page. */
  isFeatured?: boolean;
  /** Seen in development only. */
  isDraft: boolean;
  /** Of a publication. */
  work?: Work;
}

export interface ItemAuthor {
  name: string;
  orcid?: string;
  url?: string;
}

/** The items of each section, in its order. */
export type SectionItems = Record<SectionName, readonly Item[]>;

export function toSectionItems(
  collections: Collections,
  works: readonly Work[],
  profile: { licence?: string } = {},
): SectionItems {
  const documents = documentSections.map((section) => [
    section.name,
    collections[section.name].map((document) => toDocumentItem(section, document, profile)),
  ]);
  return { ...Object.fromEntries(documents), publications: works.map(toWorkItem) } as SectionItems;
}

/** What lists show of a document of any kind. */
interface Listed {
  slug: string;
  body: string;
  title?: string;
  /** Of a person. */
  name?: string;
  /** The days of a course, as they are printed. */
  term?: string;
  authors?: readonly ItemAuthor[];
  licence?: string;
  doi?: string;
  featured?: boolean;
  subtitle?: string;
  description?: string;
  topics?: readonly string[];
  date?: string;
  updated?: string;
  draft?: boolean;
  language?: string;
}

/** A document as lists show it. */
export function toDocumentItem(section: Section, document: Listed, profile: { licence?: string } = {}): Item {
  const { name, path, day, markdownFields } = section;
  const { slug, subtitle, description = '', topics = [], date, draft = false } = document;
  const written = document.title ?? document.name ?? slug;
  const title = markdownFields?.includes('title') ? inlineText(written) : written;
  const changed = document.updated ?? (day === 'published' ? date : undefined);
  const licence = licenceOf(document, profile);
  const isLine = isLineOf(section, document.body);
  const address = isLine ? `${path}#${slug}` : itemAddress(path, slug);
  return {
    section: name,
    slug,
    address,
    ...(isLine && { isLine }),
    title,
    subtitle,
    description,
    topics,
    date,
    ...(document.term && { when: document.term }),
    changed,
    ...(document.authors?.length && { authors: document.authors.map(toItemAuthor) }),
    ...(name === 'posts' && licence && { licence }),
    ...(document.doi && { doi: document.doi }),
    ...(document.language && { language: document.language }),
    ...(document.featured && { isFeatured: true }),
    isDraft: draft,
  };
}

const toItemAuthor = ({ name, orcid, url }: ItemAuthor): ItemAuthor => ({
  name: readingOrder(name),
  ...(orcid && { orcid }),
  ...(url && { url }),
});

function toWorkItem(work: Work): Item {
  const { csl } = work.entry;
  const authors = [...withoutOthers(csl.author ?? csl.editor ?? []).names, ...(csl.contributor ?? [])].map(indexName);
  return {
    section: 'publications',
    slug: work.key,
    address: addresses.publication(work.key),
    title: plainText(csl.title),
    description: [authors.join('; '), scholarDate(isoDateOf(work.entry))].filter(Boolean).join(', '),
    topics: work.topics,
    isDraft: false,
    work,
  };
}
