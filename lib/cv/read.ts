import { toCollections, type Documents } from '@/lib/content/documents';
import { isRecord } from '@/lib/content/is-record';
import type { Content } from '@/lib/content/store';
import { cvFile, type CvDocuments } from './documents';
import type { SiteWords } from '@/lib/words/words';

/** The CV's part of the content: its documents, and the works that its sections may cite. */
export function toCvDocuments(
  documents: Documents,
  bibliography: CvDocuments['bibliography'],
  words: SiteWords,
): CvDocuments {
  const {
    Profile: [profile],
    Cv: [cv],
    CvEntry,
  } = documents;
  if (!profile || !cv) throw new Error('A CV needs profile.mdx and cv/cv.mdx.');
  const collections = toCollections(documents, { withDrafts: false });
  return { profile, cv, entries: CvEntry, collections, bibliography, words };
}

/** The names of the tailored CVs that a content folder declares, checked or not. */
export function readVariants({ documents }: Pick<Content, 'documents'>): { id: string }[] {
  const variants = documents.find(({ path }) => path === cvFile)?.data.variants;
  return (Array.isArray(variants) ? variants : []).filter(isRecord).map(({ id }) => ({ id: String(id) }));
}
