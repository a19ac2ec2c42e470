import 'server-only';
import { toJsonResume } from './json-resume';
import { loadCv, loadPdf } from './load';
import type { Cv } from './model';
import { formatMarkdown } from './text/markdown';
import { formatPlainText } from './text/plain-text';
import { cvFormats } from '@/lib/site/formats';
import { contactCard, downloadName, pdfFileName, pdfForms } from './variants';
import { formatVcard } from './vcard';

type CvEnding = (typeof cvFormats)[number]['ending'];

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

/** What writes each format of the CV that is text. */
const writers: Record<Exclude<CvEnding, 'pdf'>, (cv: Cv) => string> = {
  json: (cv) => `${JSON.stringify(toJsonResume(cv), null, 2)}\n`,
  md: formatMarkdown,
  txt: formatPlainText,
};

function textFiles(cv: Cv): CvFile[] {
  const stem = downloadName(cv.person, { view: 'full', paper: 'a4' }).replace(/\.pdf$/, '');
  const texts = cvFormats.flatMap(({ ending, mediaType }) =>
    ending === 'pdf' ? [] : [{ name: `cv.${ending}`, mediaType, savedAs: `${stem}.${ending}`, write: writers[ending] }],
  );
  const card = {
    name: contactCard,
    mediaType: 'text/vcard',
    savedAs: `${stem.replace(/-CV$/, '')}.vcf`,
    write: () => formatVcard(cv.person, cv.updated),
  };
  return [...texts, card].map(({ write, mediaType, ...file }) => ({
    ...file,
    mediaType: mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    body: () => Promise.resolve(write(cv)),
  }));
}
