import { ownFields } from './own-fields';

const PEOPLE = ['author', 'bookauthor', 'editor', 'editora', 'editorb', 'editorc', 'translator', 'annotator', 'commentator', 'introduction', 'foreword', 'afterword', 'holder', 'shortauthor', 'shorteditor'];

const DATES = ['date', 'year', 'month', 'day', 'eventdate', 'origdate', 'urldate'];

/** Copied to the letter: no accents, no escapes. */
const VERBATIM = ['doi', 'eprint', 'url', 'file', 'isbn', 'issn', 'pmid', 'pmcid'];

const TEXT = [
  'abstract', 'addendum', 'address', 'annotation', 'annote', 'archiveprefix', 'booksubtitle', 'booktitle', 'booktitleaddon', 'chapter', 'copyright',
  'crossref', 'edition', 'editortype', 'eid', 'entryset', 'entrysubtype', 'eprintclass', 'eprinttype', 'eventtitle', 'eventtitleaddon',
  'execute', 'gender', 'howpublished', 'ids', 'indextitle', 'institution', 'isan', 'ismn', 'isrn', 'issue', 'issuetitle', 'issuesubtitle', 'iswc', 'journal',
  'journalsubtitle', 'journaltitle', 'key', 'keywords', 'label', 'langid', 'langidopts', 'language', 'library', 'license', 'location', 'mainsubtitle', 'maintitle',
  'maintitleaddon', 'mrclass', 'mrnumber', 'nameaddon', 'note', 'number', 'numpages', 'options', 'organization', 'origlanguage', 'origlocation', 'origpublisher',
  'origtitle', 'pages', 'pagetotal', 'pagination', 'bookpagination', 'part', 'presort', 'primaryclass', 'publisher', 'pubstate', 'related', 'relatedtype',
  'relatedoptions', 'relatedstring', 'reprinttitle', 'school', 'series', 'shorthand', 'shortjournal', 'shortseries', 'shorttitle', 'sortkey', 'sortname', 'sorttitle',
  'sortyear', 'subtitle', 'timestamp', 'title', 'titleaddon', 'type', 'venue', 'version', 'volume', 'volumes', 'xdata', 'xref', 'zblnumber', 'adsurl', 'adsnote', 'biburl', 'bibsource', 's2id',
];

export const nameFields = new Set(PEOPLE);
export const dateFields = new Set(DATES);
export const verbatimFields = new Set([...VERBATIM, 'code', 'data', 'pdf', 'slides', 'poster', 'video', 'project']);

/** Every field that BibTeX, BibLaTeX, arXiv, ADS, DBLP or this site knows. */
export const knownFields = new Set([...PEOPLE, ...DATES, ...VERBATIM, ...TEXT, ...Object.keys(ownFields)]);
