import { arxivUrl } from '../bibtex/arxiv';
import { numbersIn } from '../bibtex/identifiers';
import { pageEnds } from '../bibtex/pages';
import { isoDateOf } from '../works/describe';
import { plainText } from '../csl/plain-text';
import { indexName } from '../works/person';
import { withoutOthers } from '../csl/complete-csl';
import type { BibEntry } from '../csl/types';

/**
 * RIS types by CSL type. RIS has none for preprints; of those that are not published, UNPD is the one that EndNote, Mendeley and
 * Zotero all know. Zotero, which takes an unknown type for a journal article, makes a manuscript of it.
 */
const TYPES: Record<string, string> = {
  article: 'UNPD',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  'paper-conference': 'CONF',
  chapter: 'CHAP',
  book: 'BOOK',
  thesis: 'THES',
  report: 'RPRT',
  dataset: 'DATA',
  software: 'COMP',
  patent: 'PAT',
  webpage: 'ELEC',
  manuscript: 'UNPD',
  standard: 'STAND',
  motion_picture: 'VIDEO',
  periodical: 'JFULL',
  speech: 'SLIDE',
  'post-weblog': 'BLOG',
  post: 'BLOG',
  legal_case: 'CASE',
  bill: 'BILL',
  legislation: 'STAT',
  entry: 'ENCYC',
  'entry-encyclopedia': 'ENCYC',
  'entry-dictionary': 'DICT',
  map: 'MAP',
  song: 'SOUND',
  graphic: 'ART',
  figure: 'FIGURE',
  personal_communication: 'PCOMM',
  document: 'GEN',
};

/** Kinds whose own number readers look for under SN. */
const NUMBERED = new Set(['report', 'patent', 'standard']);

/** One RIS record. Lines end in CRLF, as RIS asks; a value never breaks its line. */
export function formatRis(entry: BibEntry): string {
  const { csl } = entry;
  const lines: string[] = [];
  const put = (tag: string, value: string | undefined) => {
    const text = plainText(value).replace(/[\r\n]+/g, ' ');
    if (text) lines.push(`${tag}  - ${text}`);
  };
  put('TY', TYPES[csl.type] ?? 'GEN');
  put('TI', csl.title);
  for (const name of withoutOthers(csl.author ?? []).names) put('AU', indexName(name));
  // RIS has no place for who contributed; EndNote and PubMed have bodies among the authors.
  for (const name of csl.contributor ?? []) put('AU', indexName(name));
  for (const name of withoutOthers(csl.editor ?? []).names) put('ED', indexName(name));
  const [year = '', month = '', day = ''] = (isoDateOf(entry) ?? '').split('-');
  put('PY', year);
  // YYYY/MM/DD/other; RIS wants all three strokes whatever is known.
  if (month) put('DA', `${year}/${month}/${day}/`);
  put(
    csl.type === 'article-journal' ? 'JO' : 'T2',
    csl['container-title'] ?? (csl.type === 'speech' ? csl['event-title'] : undefined),
  );
  // T2 is the conference's name to EndNote and Zotero, and C3 its proceedings'.
  if (csl.type === 'paper-conference') put('C3', csl['container-title']);
  put('T3', csl['collection-title']);
  put('VL', csl.volume);
  put('IS', csl.issue);
  // Of several ranges no last page would be right, and an article number stands where pages would.
  const { first, last } = csl.page?.includes(',') ? { first: csl.page } : pageEnds(csl.page);
  put('SP', first ?? (csl.type === 'article-journal' ? csl.number : undefined));
  put('EP', last);
  put('PB', csl.publisher);
  put('CY', csl['publisher-place']);
  put('ET', csl.edition ?? csl.version);
  const isNumbered = NUMBERED.has(csl.type);
  for (const number of isNumbered ? [csl.number] : numbersIn(csl.ISBN ?? csl.ISSN)) put('SN', number);
  put('DO', csl.DOI);
  const arxiv = csl.custom?.arxiv;
  put('AN', arxiv && `arXiv:${arxiv.id}${arxiv.version ?? ''}${arxiv.class ? ` [${arxiv.class}]` : ''}`);
  if (!isNumbered && csl.type !== 'article' && csl.type !== 'article-journal') put('M1', csl.number);
  put('M3', csl.genre);
  put('UR', csl.URL ?? (arxiv && arxivUrl(arxiv)));
  put('AB', csl.abstract);
  for (const keyword of (csl.keyword ?? '').split(/[,;]/)) put('KW', keyword);
  put('N1', csl.note);
  put('LA', csl.language);
  put('ID', entry.key);
  return [...lines, 'ER  - ', ''].join('\r\n');
}
