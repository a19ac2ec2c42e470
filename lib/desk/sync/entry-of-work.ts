import type { ScannedEntry } from '@/lib/bibliography/bibtex/scan';
import type { NewEntry } from '../bib/insert-entry';
import { bestRecord, type BestRecord } from './best-record';
import type { FoundWork } from './join-records';
import { toEntry } from './to-entry';

/** A work by its best known forms: the article that is cited, and the preprint. */
export interface BestForms {
  published: BestRecord | undefined;
  preprint: BestRecord | undefined;
}

/** The newest published form and the preprint of a work. */
export function bestForms({ forms }: FoundWork): BestForms {
  const records = forms.map(bestRecord);
  const published = records
    .filter(({ kind }) => kind !== 'preprint')
    .sort((a, b) => (b.date?.[0] ?? 0) - (a.date?.[0] ?? 0));
  return { published: published[0], preprint: records.find(({ kind }) => kind === 'preprint') };
}

/** The entry to cite a work by: of the article, with the arXiv id of its preprint. Undefined for a work without title or authors. */
export function entryOfForms(
  { published, preprint }: BestForms,
  entries: readonly ScannedEntry[],
): NewEntry | undefined {
  const record = published ?? preprint;
  if (!record || record.title === '' || record.authors.length === 0) return undefined;
  const { arxiv } = preprint?.ids ?? {};
  const tied =
    published && arxiv ? { preprint: { arxiv, ...(preprint?.arxivClass && { arxivClass: preprint.arxivClass }) } } : {};
  return toEntry({ record, ...tied }, entries);
}
