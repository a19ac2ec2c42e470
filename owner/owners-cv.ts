import { bibliographyOf } from '@/lib/bibliography/bibliography';
import { toDocuments } from '@/lib/content/documents';
import { siteSchema } from '@/lib/content/site-schema';
import { openContent } from '@/lib/content/store';
import { toCv } from '@/lib/cv/build-cv';
import type { Cv } from '@/lib/cv/model';
import { toCvDocuments } from '@/lib/cv/read';
import { britishWords } from '@/lib/words/words';
import { contentDirectory } from './content-directory';

/** The owner's CV, with the phone number that only the PDF prints. */
export function ownersCv(): { cv: Cv; phone: string } {
  const content = openContent(contentDirectory);
  const documents = toCvDocuments(toDocuments(content, siteSchema), bibliographyOf(content), britishWords);
  return { cv: toCv(documents), phone: documents.profile.phone ?? '' };
}
