import type { Collections, DocumentOf } from '@/lib/content/documents';
import { absoluteUrl, itemAddress } from '@/lib/site/addresses';
import { sectionNamed } from '@/lib/site/sections';
import type { Words } from '@/lib/words/words';
import { cleanText } from './body';
import { parseRange } from './dates';
import type { Block, Entry } from './model';

/** Sections of the site that the section of a CV of the same kind can draw, so that nothing is written twice. */
export const drawnKinds = ['talks', 'teaching'] as const;
export type DrawnKind = (typeof drawnKinds)[number];
export type DrawnCollections = Pick<Collections, DrawnKind>;

export const isDrawn = (kind: string): kind is DrawnKind => (drawnKinds as readonly string[]).includes(kind);

/** The items of a section of the site as entries of a CV, newest first; each title leads to the page of its item. What is said of them is in the words given. */
export function drawnEntries(kind: DrawnKind, collections: DrawnCollections, website: string, words: Words): Entry[] {
  const entryOf = (facts: Facts): Entry => ({
    ...facts,
    title: cleanText(facts.title),
    url: absoluteUrl(website, itemAddress(sectionNamed(kind).path, facts.id)),
    tags: [],
    items: [],
    languages: false,
  });
  return kind === 'talks'
    ? collections.talks.map((document) => entryOf(talk(document, words)))
    : collections.teaching.map(course).map(entryOf);
}

type Facts = Pick<Entry, 'id' | 'title' | 'organisation' | 'organisationUrl' | 'dates' | 'place' | 'body' | 'file'>;

const talk = (
  { slug, title, event, eventUrl, date, place, invited, file }: DocumentOf<'Talk'>,
  words: Words,
): Facts => ({
  id: slug,
  title,
  organisation: cleanText(event),
  ...(eventUrl && { organisationUrl: eventUrl }),
  dates: parseRange(date.slice(0, 10), undefined),
  ...(place && { place: cleanText(place) }),
  body: invited ? sentence(`${words.begin('talk.invited')}.`) : [],
  file,
});

/** A term that is no date of a CV's is the year in which it began. */
const course = ({
  slug,
  title,
  institution,
  institutionUrl,
  term,
  date,
  role,
  file,
}: DocumentOf<'Teaching'>): Facts => ({
  id: slug,
  title,
  organisation: cleanText(institution),
  ...(institutionUrl && { organisationUrl: institutionUrl }),
  dates: parseRange(term, undefined) ?? parseRange(date.slice(0, 4), undefined),
  body: sentence(`${cleanText(role)}.`),
  file,
});

const sentence = (value: string): Block[] => [{ type: 'paragraph', children: [{ type: 'text', value }] }];
