import type { Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/store';
import { cvFile, sectionOf } from '../documents';
import { validateEntry } from './entries';
import { recordsField } from './problem-at';
import { validatePlace, validateSections } from './sections';
import { validateVariants } from './variants';

/**
 * Every problem of the CV that the schema cannot see. Fields of the wrong type are left to the schema's check,
 * which has said so already. A folder without a CV has no problems here.
 */
export function validateCv(
  content: Content,
  publicationKeys: ReadonlySet<string>,
  ownStyles: readonly string[] = [],
): Problem[] {
  const cv = content.documents.find(({ path }) => path === cvFile);
  if (!cv) return [];
  const entries = content.documents.filter(({ path }) => sectionOf(path) !== undefined);
  const kinds = new Map(recordsField(cv, 'sections').map(({ id, kind }) => [String(id), String(kind)]));
  return [
    ...validateSections(cv, entries, publicationKeys, ownStyles),
    ...validateVariants(cv, entries),
    ...entries.flatMap((entry) => [
      ...validatePlace(cv, entry),
      ...validateEntry(entry, kinds.get(sectionOf(entry.path) ?? '')),
    ]),
  ];
}
