import { bibliographyOf, pageKeysOf } from '@/lib/bibliography/bibliography';
import { checkBibliography } from '@/lib/bibliography/check';
import { checkDocuments } from '@/lib/content/check';
import { isPublicFile } from '@/lib/files/public-file';
import { sortProblems, type Problem } from '@/lib/content/problem';
import { siteSchema } from '@/lib/content/site-schema';
import type { Content } from '@/lib/content/store';
import { readVariants } from '@/lib/cv/read';
import { cvFileNames } from '@/lib/cv/variants';
import { checkCv } from '@/lib/cv/check';
import { checkProse } from '@/lib/prose/check';
import { checkLanguages } from '@/lib/content/checks/check-languages';
import { checkLinks } from '@/lib/content/checks/check-links';
import { checkNavigation } from '@/lib/content/checks/check-navigation';
import { checkPeople } from '@/lib/content/checks/check-people';
import { checkPostAuthors } from '@/lib/content/checks/check-post-authors';
import { checkProfile } from '@/lib/content/checks/check-profile';
import { checkOtherSites } from '@/lib/content/checks/check-other-sites';
import { checkSchemaNumber } from '@/lib/content/checks/check-schema-number';
import { checkRevisions } from '@/lib/content/checks/check-revisions';
import { checkRedirects } from '@/lib/content/checks/check-redirects';
import { checkWords } from '@/lib/content/read-words';
import { checkKeptWorks } from '@/lib/bibliography/kept-works';
import { readTheme } from '@/lib/theme/read-theme';

/** Every problem of a content folder, from every wing, in the order of files and lines; of one of another schema that alone. */
export async function checkContent(content: Content): Promise<Problem[]> {
  const ofSchema = checkSchemaNumber(content);
  if (ofSchema.length > 0) return ofSchema;
  const keys = pageKeysOf(bibliographyOf(content));
  const ofCv = new Set(cvFileNames(readVariants(content)).map((name) => `/${name}`));
  const isServed = (path: string) => ofCv.has(path) || isPublicFile(path);
  const problems = [
    ...checkDocuments(content, siteSchema, keys),
    ...checkBibliography(content),
    ...checkProfile(content),
    ...checkLanguages(content),
    ...checkWords(content),
    ...checkNavigation(content),
    ...checkPeople(content),
    ...checkPostAuthors(content),
    ...checkRevisions(content),
    ...checkKeptWorks(content),
    ...checkOtherSites(content),
    ...readTheme(content).problems,
    ...checkRedirects(content, keys),
    ...checkLinks(content, { publicationKeys: keys, isServed }),
    ...(await checkProse(content)),
  ];
  return sortProblems([...problems, ...(await checkCv(content, problems))]);
}
