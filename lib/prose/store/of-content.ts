import { bibliographyOf } from '@/lib/bibliography/bibliography';
import type { ContentFile } from '@/lib/content/front-matter';
import { isRecord } from '@/lib/content/is-record';
import type { Content } from '@/lib/content/store';
import type { ProseDocument, ProseSurroundings } from './load-prose';
import { readWords } from '@/lib/content/read-words';
import { isLanguage } from '@/lib/content/checks/check-languages';

/** The body of a content file as a text to set. */
export const toProse = ({ path, body, bodyLine, data }: ContentFile): ProseDocument => ({
  file: path,
  body,
  bodyLine,
  ...(typeof data.language === 'string' && isLanguage(data.language) && { language: data.language }),
  macros: isRecord(data.macros) ? (data.macros as Record<string, string>) : {},
});

/** What the texts of a content folder may draw from. */
export const surroundingsOf = (content: Content): ProseSurroundings => ({
  directory: content.directory,
  files: content.files,
  entries: bibliographyOf(content).entries,
  words: readWords(content).words,
});
