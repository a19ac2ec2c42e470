import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The text of a .bib file, with its path relative to the project. */
export interface BibSource {
  file: string;
  text: string;
}

/** The file whose entries are the owner's works. */
export const OWN_FILE = 'publications.bib';

/** Reads every .bib file of a content folder, the owner's own first. A folder without any gives an empty list. */
export async function readBibFiles(contentDirectory: string): Promise<BibSource[]> {
  const names = (await readdir(contentDirectory)).filter((name) => name.endsWith('.bib')).sort((a, b) => Number(b === OWN_FILE) - Number(a === OWN_FILE) || a.localeCompare(b));
  return Promise.all(names.map(async (name) => ({ file: join(contentDirectory, name), text: await readFile(join(contentDirectory, name), 'utf8') })));
}
