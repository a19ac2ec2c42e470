import 'server-only';
import { loadBibliography } from '@/lib/bibliography/load';
import { documents, profile } from '@/lib/content/load';
import { toCv } from './build-cv';
import type { Pdf } from '@/lib/typst/compile-pdf';
import { theme } from '@/lib/theme/load';
import type { Cv } from './model';
import { phoneFrom } from './phone';
import { printPdf } from './print-pdf';
import { toCvDocuments } from './read';
import { pdfFileName, type PdfForm } from './variants';
import { siteWords } from '@/lib/content/words';

/** The CV of the content in use. */
export async function loadCv(): Promise<Cv> {
  return toCv(toCvDocuments(documents, await loadBibliography(), siteWords));
}

const printed = new Map<string, Promise<Pdf>>();

/** One form as a PDF, the phone number in it. A build compiles each form once; development compiles it anew for each reader. */
export async function loadPdf(form: PdfForm): Promise<Pdf> {
  const name = pdfFileName(form);
  const known = process.env.NODE_ENV === 'production' ? printed.get(name) : undefined;
  if (known) return known;
  const pdf = loadCv().then((cv) => printPdf(cv, form, { phone: phoneFrom(profile, process.env) }, theme));
  printed.set(name, pdf);
  return pdf;
}
