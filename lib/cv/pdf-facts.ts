import 'server-only';
import { loadPdf } from './load';
import type { PdfForm } from './variants';

/** What a download button says of the file behind it. */
export interface PdfFacts {
  pages: number;
  bytes: number;
}

/** Pages and size of a form as compiled; of the whole CV on A4 when none is named. */
export async function pdfFacts(form: PdfForm = { view: 'full', paper: 'a4' }): Promise<PdfFacts> {
  const { pages, bytes } = await loadPdf(form);
  return { pages, bytes: bytes.length };
}
