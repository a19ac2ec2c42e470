import { decodeText, type DecodedText } from '@/lib/text/decode-text';
import type { Problem } from './problem';
import type { StoredFile, StoredFiles } from './stored-file';

/** The text of a .bib file, with its path relative to the project, and what is to be said of its bytes. */
export interface BibSource {
  file: string;
  text: string;
  problems?: Problem[];
}

/** The file whose entries are the owner's works. */
export const OWN_FILE = 'publications.bib';

/** Beyond this a file is no bibliography that a page could show: 30,000 entries take about ten of them. */
const MOST_MEGABYTES = 24;

/** Every .bib file of a content folder, the owner's own first. A folder without any gives an empty list. */
export function toBibSources(directory: string, files: StoredFiles): BibSource[] {
  return [...files.values()]
    .filter(({ path }) => /^[^/]+\.bib$/.test(path))
    .sort((a, b) => Number(b.path === OWN_FILE) - Number(a.path === OWN_FILE) || a.path.localeCompare(b.path))
    .map((file) => toSource(file, `${directory}/${file.path}`));
}

function toSource({ bytes }: StoredFile, file: string): BibSource {
  const megabytes = bytes.length / 2 ** 20;
  if (megabytes > MOST_MEGABYTES) {
    return {
      file,
      text: '',
      problems: [
        {
          file,
          severity: 'error',
          message: `has ${Math.round(megabytes)} MB and was not read`,
          mend: `keep what the site cites, at most ${MOST_MEGABYTES} MB a file`,
        },
      ],
    };
  }
  const decoded = decodeText(bytes);
  const problem = problemOf(decoded, file);
  return { file, text: decoded.text, ...(problem && { problems: [problem] }) };
}

function problemOf({ encoding, line }: DecodedText, file: string): Problem | undefined {
  if (encoding === 'binary')
    return {
      file,
      severity: 'error',
      message: 'is no text and was not read',
      mend: 'put a BibTeX file in its place, or delete it',
    };
  if (encoding === 'utf-16')
    return {
      file,
      severity: 'warning',
      message: 'is in UTF-16, which BibTeX does not read; here it was read',
      mend: 'save it as UTF-8, or run npm run check -- --fix',
    };
  if (encoding === 'windows-1252')
    return {
      file,
      ...(line && { line }),
      severity: 'warning',
      message: 'is not in UTF-8; its letters were read as Windows-1252 (Latin-1)',
      mend: 'look at the names and save it as UTF-8, or run npm run check -- --fix',
    };
  return undefined;
}
