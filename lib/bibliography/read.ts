import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listContentFiles } from '@/lib/content/list-files';
import type { Problem } from '@/lib/content/problem';
import { decodeText, type DecodedText } from './bibtex/decode-text';

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

/** Reads every .bib file of a content folder, the owner's own first. A folder without any gives an empty list. */
export async function readBibFiles(contentDirectory: string): Promise<BibSource[]> {
  const { paths } = await listContentFiles(contentDirectory);
  const names = paths
    .filter((path) => /^[^/]+\.bib$/.test(path))
    .sort((a, b) => Number(b === OWN_FILE) - Number(a === OWN_FILE) || a.localeCompare(b));
  return Promise.all(names.map((name) => readBibFile(join(contentDirectory, name), `${contentDirectory}/${name}`)));
}

async function readBibFile(path: string, file: string): Promise<BibSource> {
  const megabytes = (await stat(path)).size / 2 ** 20;
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
  const decoded = decodeText(await readFile(path));
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
