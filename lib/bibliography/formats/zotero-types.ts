import type { BibEntry } from '../csl/types';

/** Zotero's item types (https://api.zotero.org/itemTypes) by CSL type. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  'paper-conference': 'conferencePaper',
  chapter: 'bookSection',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'computerProgram',
  patent: 'patent',
  webpage: 'webpage',
  post: 'forumPost',
  'post-weblog': 'blogPost',
  manuscript: 'manuscript',
  standard: 'standard',
  speech: 'presentation',
  motion_picture: 'film',
  song: 'audioRecording',
  broadcast: 'radioBroadcast',
  graphic: 'artwork',
  figure: 'artwork',
  map: 'map',
  interview: 'interview',
  legal_case: 'case',
  bill: 'bill',
  legislation: 'statute',
  entry: 'encyclopediaArticle',
  'entry-encyclopedia': 'encyclopediaArticle',
  'entry-dictionary': 'dictionaryEntry',
  personal_communication: 'letter',
  hearing: 'hearing',
  review: 'journalArticle',
  'review-book': 'journalArticle',
  periodical: 'book',
  classic: 'book',
  collection: 'book',
};

/** Zotero's item type of an entry; "document" where it has none of its own. */
export const zoteroType = ({ csl }: BibEntry): string => TYPES[csl.type] ?? 'document';

/** Fields in which Zotero keeps the same CSL variable, by item type. */
export const PLACES: Readonly<
  Record<'container-title' | 'publisher' | 'number' | 'genre', Readonly<Record<string, string>>>
> = {
  'container-title': {
    conferencePaper: 'proceedingsTitle',
    bookSection: 'bookTitle',
    webpage: 'websiteTitle',
    blogPost: 'blogTitle',
    forumPost: 'forumTitle',
    encyclopediaArticle: 'encyclopediaTitle',
    dictionaryEntry: 'dictionaryTitle',
    presentation: 'meetingName',
    report: 'seriesTitle',
    preprint: 'series',
  },
  publisher: {
    thesis: 'university',
    report: 'institution',
    dataset: 'repository',
    preprint: 'repository',
    computerProgram: 'company',
    patent: 'assignee',
    film: 'distributor',
    audioRecording: 'label',
    case: 'court',
    standard: 'publisher',
  },
  number: {
    report: 'reportNumber',
    patent: 'patentNumber',
    standard: 'number',
    preprint: 'archiveID',
    dataset: 'identifier',
    bill: 'billNumber',
    statute: 'publicLawNumber',
  },
  genre: {
    thesis: 'thesisType',
    report: 'reportType',
    manuscript: 'manuscriptType',
    presentation: 'presentationType',
    preprint: 'genre',
    webpage: 'websiteType',
    dataset: 'type',
    map: 'mapType',
  },
};

/** What an item's first creators are called. */
export const CREATORS: Readonly<Record<string, string>> = {
  patent: 'z:inventors',
  computerProgram: 'z:programmers',
  presentation: 'z:presenters',
  film: 'z:directors',
  artwork: 'z:artists',
  map: 'z:cartographers',
  audioRecording: 'z:composers',
  interview: 'z:interviewees',
};
