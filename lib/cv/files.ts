import 'server-only';
import { toJsonResume } from './json-resume';
import { loadCv, loadPdf } from './load';
import type { Cv } from './model';
import { formatMarkdown } from './text/markdown';
import { formatPlainText } from './text/plain-text';
import { downloadName, pdfFileName, pdfForms, type cvTextFiles } from './variants';
import { formatVcard } from './vcard';

/** A file made of the CV, served at "/" and its name. */
export interface CvFile {
  name: string;
  mediaType: string;
  /** The name it is saved under. */
  savedAs: string;
  body(): Promise<Buffer | string>;
}

/** Every file that is made of the CV. */
export async function cvFiles(): Promise<CvFile[]> {
  const cv = await loadCv();
  const pdfs = pdfForms(cv.variants).map((form) => ({
    name: pdfFileName(form),
    mediaType: 'application/pdf',
    savedAs: downloadName(cv.person, form),
    body: async () => (await loadPdf(form)).bytes,
  }));
  return [...pdfs, ...textFiles(cv)];
}

function textFiles(cv: Cv): CvFile[] {
  const stem = downloadName(cv.person, { view: 'full', paper: 'a4' }).replace(/\.pdf$/, '');
  const file = (
    name: (typeof cvTextFiles)[number],
    mediaType: string,
    savedAs: string,
    write: () => string,
  ): CvFile => ({
    name,
    mediaType,
    savedAs,
    body: () => Promise.resolve(write()),
  });
  return [
    file('cv.json', 'application/json', `${stem}.json`, () => `${JSON.stringify(toJsonResume(cv), null, 2)}\n`),
    file('cv.md', 'text/markdown; charset=utf-8', `${stem}.md`, () => formatMarkdown(cv)),
    file('cv.txt', 'text/plain; charset=utf-8', `${stem}.txt`, () => formatPlainText(cv)),
    file('contact.vcf', 'text/vcard; charset=utf-8', `${stem.replace(/-CV$/, '')}.vcf`, () =>
      formatVcard(cv.person, cv.updated),
    ),
  ];
}
