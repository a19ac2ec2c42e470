import { arxivUrl } from '../bibtex/arxiv';
import { isoDateOf } from '../works/describe';
import { plainText } from '../csl/plain-text';
import { indexName } from '../works/person';
import { withoutOthers } from '../csl/complete-csl';
import type { BibEntry } from '../csl/types';

/** RIS types by CSL type. RIS has none for preprints; "UNPB" (unpublished work) is what readers agree on. */
const TYPES: Record<string, string> = {
  article: 'UNPB',
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
  manuscript: 'UNPB',
  standard: 'STAND',
  motion_picture: 'VIDEO',
  periodical: 'JFULL',
};

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
  for (const name of withoutOthers(csl.editor ?? []).names) put('ED', indexName(name));
  const [year = '', month = '', day = ''] = (isoDateOf(entry) ?? '').split('-');
  put('PY', year);
  // YYYY/MM/DD/other; RIS wants all three strokes whatever is known.
  if (month) put('DA', `${year}/${month}/${day}/`);
  put(csl.type === 'article-journal' ? 'JO' : 'T2', csl['container-title']);
  put('T3', csl['collection-title']);
  put('VL', csl.volume);
  put('IS', csl.issue);
  const [first, last] = (csl.page ?? '').split(/-+/);
  put('SP', first);
  put('EP', last);
  put('PB', csl.publisher);
  put('CY', csl['publisher-place']);
  put('ET', csl.edition);
  put('SN', csl.ISBN ?? csl.ISSN);
  put('DO', csl.DOI);
  const arxiv = csl.custom?.arxiv;
  put('AN', arxiv && `arXiv:${arxiv.id}${arxiv.version ?? ''}${arxiv.class ? ` [${arxiv.class}]` : ''}`);
  put('M1', csl.number);
  put('UR', csl.URL ?? (arxiv && arxivUrl(arxiv)));
  put('AB', csl.abstract);
  for (const keyword of (csl.keyword ?? '').split(',')) put('KW', keyword);
  put('N1', csl.note);
  put('LA', csl.language);
  put('ID', entry.key);
  return [...lines, 'ER  - ', ''].join('\r\n');
}
