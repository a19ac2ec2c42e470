import { bibliographyOf } from '@/lib/bibliography/bibliography';
import { toDocuments } from '@/lib/content/documents';
import type { ContentFile } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';
import { siteSchema } from '@/lib/content/site-schema';
import type { Content } from '@/lib/content/store';
import { sectionOfFile } from '@/lib/site/sections';
import { readTheme } from '@/lib/theme/read-theme';
import { toCv } from './build-cv';
import { isDrawn } from './drawn-entries';
import { cvFile, sectionOf, type CvDocuments } from './documents';
import { phoneFrom } from './phone';
import { printPdf } from './print-pdf';
import { namesOwner } from './publications/publication';
import { selectWorks } from './publications/select-works';
import { toCvDocuments } from './read';
import { validateCv } from './validate/validate-cv';
import { readWords } from '@/lib/content/read-words';
import { british } from '@/lib/words/words';

/**
 * Every problem of the CV, the last ones found by printing it: characters that no font can draw. Nothing is printed while something else is wrong. `others` are the problems already known of these files.
 */
export async function checkCv(content: Content, others: Problem[] = []): Promise<Problem[]> {
  const bibliography = bibliographyOf(content);
  const problems = validateCv(
    content,
    new Set(bibliography.entries.keys()),
    bibliography.styles.map(({ name }) => name),
  );
  const printed = content.documents.filter(
    ({ path }) =>
      path === 'profile.mdx' ||
      path === cvFile ||
      sectionOf(path) !== undefined ||
      isDrawn(sectionOfFile(path)?.name ?? ''),
  );
  const broken =
    others.some(({ file }) => printed.some((document) => document.file === file)) ||
    !printed.some(({ path }) => path === cvFile);
  if (broken || problems.some(({ severity }) => severity === 'error')) return problems;
  const documents = toCvDocuments(toDocuments(content, siteSchema), bibliography, readWords(content).words);
  const cv = toCv(documents);
  const phone = phoneFrom(documents.profile, process.env);
  const { undrawable } = await printPdf(cv, { view: 'full', paper: 'a4' }, { phone }, readTheme(content).settings);
  return [
    ...problems,
    ...undrawable.flatMap((text) => missingLetters(text, printed, content.directory)),
    ...warnOfOwner(documents, content),
  ];
}

/** A letter that no font has is a box in the PDF: the author is told where, and the site is built. */
function missingLetters(text: string, printed: ContentFile[], directory: string): Problem[] {
  const found = printed.flatMap((document) => locate(text, document));
  const message = `has “${text}”, which no font of the CV can draw: a box stands for it in the PDF`;
  const place = found.length > 0 ? found : [{ file: `${directory}/${cvFile}` }];
  return place.map((at) => ({
    ...at,
    message,
    mend: 'write it in other letters, if the PDF needs it',
    severity: 'warning',
  }));
}

function locate(text: string, document: ContentFile): Pick<Problem, 'file' | 'line'>[] {
  const composed = (source: string) => source.normalize('NFC');
  const body = composed(document.body);
  const at = body.indexOf(text);
  const field = Object.keys(document.data).find((name) =>
    composed(JSON.stringify(document.data[name]) ?? '').includes(text),
  );
  const line =
    at >= 0 ? document.bodyLine + body.slice(0, at).split('\n').length - 1 : field && document.lineOf([field]);
  return typeof line === 'number' ? [{ file: document.file, line }] : [];
}

/** A list of the owner's own works in which the owner is nowhere is mostly a spelling that the profile does not know. */
function warnOfOwner({ bibliography, cv: fields, profile }: CvDocuments, { documents }: Content): Problem[] {
  const owner = { name: profile.name, aliases: profile.aliases ?? [] };
  const declaration = documents.find(({ path }) => path === cvFile);
  return fields.sections.flatMap((section, index): Problem[] => {
    const works = section.kind === 'publications' ? selectWorks(section, bibliography, british) : [];
    const unnamed = works.filter(({ entry }) => !namesOwner(entry, owner));
    if (unnamed.length === 0 || !declaration) return [];
    const some =
      unnamed.length === works.length
        ? 'none of which names'
        : `of which ${unnamed.length} ${unnamed.length === 1 ? 'does' : 'do'} not name`;
    const keys = unnamed
      .slice(0, 3)
      .map(({ entry }) => entry.key)
      .join(', ');
    return [
      {
        file: declaration.file,
        line: declaration.lineOf(['sections', index]),
        message: `lists ${works.length} ${works.length === 1 ? 'work' : 'works'}, ${some} ${profile.name} (${keys}${unnamed.length > 3 ? ', …' : ''})`,
        mend: 'add the spelling of those authors to "aliases" in profile.mdx',
        severity: 'warning',
      },
    ];
  });
}
