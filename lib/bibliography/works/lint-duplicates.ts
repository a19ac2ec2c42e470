import type { Problem } from '@/lib/content/problem';
import { plainText } from '../csl/plain-text';
import { listOf } from '../bibtex/own-fields';
import { versionLabel } from '../works/describe';
import type { BibEntry } from '../csl/types';
import type { Work } from './types';
import { british } from '@/lib/words/words';

/**
 * Works that are one work by their DOI, their arXiv id or their title and first author: a preprint beside its article. Nothing is
 * wrong with them, but each stands in the list, until one line says that they are versions.
 */
export function lintDuplicates(works: readonly Work[]): Problem[] {
  const first = new Map<string, BibEntry>();
  const problems: Problem[] = [];
  for (const { entry } of [...works].reverse()) {
    const marks = marksOf(entry);
    const other = marks.map(({ mark }) => first.get(mark)).find((known) => known !== undefined);
    if (other && !areTied(entry, other))
      problems.push(duplicate(entry, other, marks.find(({ mark }) => first.get(mark) === other)!.by));
    for (const { mark } of marks) if (!first.has(mark)) first.set(mark, entry);
  }
  return problems;
}

function duplicate(entry: BibEntry, other: BibEntry, by: string): Problem {
  const [newer, older] = isPreprint(entry) && !isPreprint(other) ? [other, entry] : [entry, other];
  return {
    file: newer.file,
    line: newer.line,
    column: newer.column,
    severity: 'warning',
    kind: 'stands in the list beside another version of itself',
    message: `"${newer.key}" (${versionLabel(newer, british)}) and "${older.key}" (${versionLabel(older, british)}, line ${older.line}) have the same ${by}`,
    mend: `if they are versions of one work, add supersedes = {${older.key}} to "${newer.key}"`,
  };
}

/** A translation, a reprint or an erratum says so itself. */
const areTied = (one: BibEntry, other: BibEntry): boolean =>
  listOf(one.fields.related).includes(other.key) || listOf(other.fields.related).includes(one.key);

const isPreprint = ({ csl }: BibEntry): boolean =>
  csl.type === 'article' || csl.type === 'manuscript' || csl.type === 'document';

function marksOf({ csl }: BibEntry): { mark: string; by: string }[] {
  const title = plainText(csl.title)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
  const author = (csl.author ?? csl.editor)?.[0];
  const who = (author?.family ?? author?.literal ?? '')
    .normalize('NFKD')
    .replace(/[^\p{L}]+/gu, '')
    .toLowerCase();
  const arxiv = csl.custom?.arxiv?.id;
  return [
    ...(csl.DOI ? [{ mark: `doi ${csl.DOI.toLowerCase()}`, by: 'DOI' }] : []),
    ...(arxiv ? [{ mark: `arxiv ${arxiv}`, by: 'arXiv id' }] : []),
    // Short titles ("Introduction", "Editorial") recur.
    ...(title.length > 14 && who ? [{ mark: `title ${title} ${who}`, by: 'title and first author' }] : []),
  ];
}
