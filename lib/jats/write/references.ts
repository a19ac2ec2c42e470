import { permanentUrl } from '@/lib/bibliography/formats/citation-reference';
import { pageEnds } from '@/lib/bibliography/bibtex/pages';
import { plainText } from '@/lib/bibliography/csl/plain-text';
import { withoutOthers } from '@/lib/bibliography/csl/complete-csl';
import type { BibEntry, CslName } from '@/lib/bibliography/csl/types';
import { isoDateOf } from '@/lib/bibliography/works/describe';
import type { Writing } from '../model';
import { words, xml } from '@/lib/text/write-xml';
import { xmlId } from './ids';

/** What kind of publication a work is, in JATS's words, by CSL type. */
const types: Record<string, string> = {
  'article-journal': 'journal',
  'paper-conference': 'confproc',
  article: 'preprint',
  book: 'book',
  chapter: 'book',
  report: 'report',
  thesis: 'thesis',
  patent: 'patent',
  dataset: 'data',
  software: 'software',
  webpage: 'web',
};

/** The works that a text cites, in its order, each with the ids by which it is known. */
export function writeReferences({ text }: Writing): string {
  if (text.references.length === 0) return '';
  const items = text.references.map(({ key, number }) => {
    const entry = text.entries.get(key);
    return xml('ref', { id: xmlId(`ref-${key}`) }, words('label', String(number)), entry ? writeCitation(entry) : '');
  });
  return xml('ref-list', {}, words('title', 'References'), ...items);
}

function writeCitation(entry: BibEntry): string {
  const { csl } = entry;
  const { names, others } = withoutOthers(csl.author ?? csl.editor ?? []);
  const people = [
    ...names.map(writeName),
    ...(others ? [xml('etal', {})] : []),
    ...(csl.contributor ?? []).map(writeName),
  ];
  const within = plainText(csl['container-title']);
  const { first, last } = pageEnds(csl.page);
  const url = permanentUrl(entry);
  return xml(
    'element-citation',
    { 'publication-type': types[csl.type] ?? 'other' },
    people.length > 0 ? xml('person-group', { 'person-group-type': csl.author ? 'author' : 'editor' }, ...people) : '',
    words(within ? 'article-title' : 'source', plainText(csl.title)),
    words('source', within),
    words('publisher-name', plainText(csl.publisher)),
    words('year', isoDateOf(entry)?.slice(0, 4)),
    words('volume', csl.volume && String(csl.volume)),
    words('issue', csl.issue && String(csl.issue)),
    words('fpage', first),
    words('lpage', last),
    words('pub-id', csl.DOI, { 'pub-id-type': 'doi' }),
    words('pub-id', csl.custom?.arxiv?.id, { 'pub-id-type': 'arxiv' }),
    !csl.DOI && url ? words('ext-link', url, { 'ext-link-type': 'uri', 'xlink:href': url }) : '',
  );
}

function writeName({ family, given, literal, suffix, ...particles }: CslName): string {
  if (literal || !family) return words('collab', literal ?? given);
  const surname = [particles['dropping-particle'], particles['non-dropping-particle'], family]
    .filter(Boolean)
    .join(' ');
  return xml('name', {}, words('surname', surname), words('given-names', given), words('suffix', suffix));
}
