import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bibliographyOf, pageKeysOf } from '@/lib/bibliography/bibliography';
import { checkBibliography } from '@/lib/bibliography/check';
import { checkDocuments } from '@/lib/content/check';
import { sortProblems, type Problem } from '@/lib/content/problem';
import { siteSchema } from '@/lib/content/site-schema';
import type { Content } from '@/lib/content/store';
import { readVariants } from '@/lib/cv/read';
import { cvFileNames } from '@/lib/cv/variants';
import { checkCv } from '@/lib/cv/check';
import { isExplorableName, unknownExplorable } from '@/lib/explorables/names';
import { checkProse } from '@/lib/prose/check';
import { checkLinks } from '@/lib/content/checks/check-links';
import { checkProfile } from '@/lib/content/checks/check-profile';
import { checkRedirects } from '@/lib/content/checks/check-redirects';

/** Every problem of a content folder, from every wing, in the order of files and lines. */
export async function checkContent(content: Content): Promise<Problem[]> {
  const keys = pageKeysOf(bibliographyOf(content));
  const ofCv = new Set(cvFileNames(readVariants(content)).map((name) => `/${name}`));
  const isServed = (path: string) => ofCv.has(path) || isPublic(path);
  const problems = [
    ...checkDocuments(content, siteSchema, keys),
    ...checkBibliography(content),
    ...checkProfile(content),
    ...checkRedirects(content, keys),
    ...checkFigure(content),
    ...checkLinks(content, { publicationKeys: keys, isServed }),
    ...(await checkProse(content)),
  ];
  return sortProblems([...problems, ...(await checkCv(content, problems))]);
}

/** The figure that the home page opens with is one of ours, and is told to those who do not see it. */
function checkFigure({ documents }: Content): Problem[] {
  const profile = documents.find(({ path }) => path === 'profile.mdx');
  const { figure, figureAlt } = profile?.data ?? {};
  if (!profile || typeof figure !== 'string' || figure === '') return [];
  const at = { file: profile.file, line: profile.lineOf(['figure']), severity: 'error' as const };
  if (!isExplorableName(figure)) {
    const { mend } = unknownExplorable(figure);
    return [{ ...at, message: `opens with the figure "${figure}", which is none`, mend }];
  }
  if (typeof figureAlt === 'string' && figureAlt.trim() !== '') return [];
  const mend = 'add "figureAlt: …": what it shows, for those who do not see it';
  return [{ ...at, message: 'opens with a figure without figureAlt', mend }];
}

/** Whether the code itself serves a file at a path. */
function isPublic(path: string): boolean {
  try {
    return statSync(join('public', path)).isFile();
  } catch {
    return false;
  }
}
