import type { Problem } from '@/lib/content/problem';
import type { ContentFile } from '@/lib/content/front-matter';
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
    ...validateWords(cv),
    ...entries.flatMap((entry) => [
      ...validatePlace(cv, entry),
      ...validateEntry(entry, kinds.get(sectionOf(entry.path) ?? '')),
    ]),
  ];
}

/** The declaration holds fields alone. */
function validateWords(cv: ContentFile): Problem[] {
  if (cv.body.replace(/<!--[^]*?-->|\{\/\*[^]*?\*\/\}/g, '').trim() === '') return [];
  return [
    {
      file: cv.file,
      line: cv.bodyLine + cv.body.split('\n').findIndex((line) => line.trim() !== ''),
      message: 'has words under its fields, which no form of the CV shows',
      mend: 'write them as an entry of a section of kind "summary", or in profile.mdx',
      severity: 'warning',
    },
  ];
}
