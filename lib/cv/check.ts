import { buildBibliography } from '@/lib/bibliography/bibliography';
import { readBibFiles } from '@/lib/bibliography/read';
import type { ContentFile } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/read';
import { toCv } from './build-cv';
import { PdfError } from './compile-pdf';
import { cvFile, sectionOf } from './documents';
import { printPdf } from './print-pdf';
import { toCvDocuments } from './read';
import { validateCv } from './validate/validate-cv';

/**
 * Every problem of the CV, the last ones found by printing it: characters that no font can draw would be missing from
 * the PDF. Nothing is printed while something else is wrong. `others` are the problems already known of these files.
 */
export async function checkCv(content: Content, others: Problem[] = []): Promise<Problem[]> {
  const { entries } = buildBibliography(await readBibFiles(content.directory));
  const problems = validateCv(content, new Set(entries.keys()));
  const printed = content.documents.filter(
    ({ path }) => path === 'profile.mdx' || path === cvFile || sectionOf(path) !== undefined,
  );
  const broken =
    others.some(({ file }) => printed.some((document) => document.file === file)) ||
    !printed.some(({ path }) => path === cvFile);
  if (problems.length > 0 || broken) return problems;
  const documents = toCvDocuments(content, new Map([...entries].map(([key, { csl }]) => [key, csl])));
  try {
    await printPdf(toCv(documents), { view: 'full', paper: 'a4' }, { phone: documents.profile.phone });
    return [];
  } catch (error) {
    if (!(error instanceof PdfError) || error.characters.length === 0) throw error;
    return undrawable(error.characters, printed, content.directory);
  }
}

function undrawable(characters: string[], printed: ContentFile[], directory: string): Problem[] {
  const found = characters.flatMap((text) => printed.flatMap((document) => locate(text, document)));
  if (found.length > 0) return found;
  const mend = 'take them out of what the CV prints';
  return [
    {
      file: `${directory}/${cvFile}`,
      message: `has characters that no font of the CV can draw: ${characters.join(' ')}`,
      mend,
      severity: 'error',
    },
  ];
}

function locate(text: string, document: ContentFile): Problem[] {
  const at = document.body.indexOf(text);
  const field = Object.keys(document.data).find((name) => JSON.stringify(document.data[name]).includes(text));
  const line =
    at >= 0 ? document.bodyLine + document.body.slice(0, at).split('\n').length - 1 : field && document.lineOf([field]);
  if (typeof line !== 'number') return [];
  const message = `has “${text}”, which no font of the CV can draw`;
  return [{ file: document.file, line, message, mend: 'write it in words', severity: 'error' }];
}
