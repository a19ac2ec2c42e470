import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listContentFiles } from '@/lib/content/list-files';

/** The text of a .bib file, with its path relative to the project. */
export interface BibSource {
  file: string;
  text: string;
}

/** The file whose entries are the owner's works. */
export const OWN_FILE = 'publications.bib';

/** Reads every .bib file of a content folder, the owner's own first. A folder without any gives an empty list. */
export async function readBibFiles(contentDirectory: string): Promise<BibSource[]> {
  const { paths } = await listContentFiles(contentDirectory);
  const names = paths
    .filter((path) => /^[^/]+\.bib$/.test(path))
    .sort((a, b) => Number(b === OWN_FILE) - Number(a === OWN_FILE) || a.localeCompare(b));
  return Promise.all(
    names.map(async (name) => ({
      file: `${contentDirectory}/${name}`,
      text: await readFile(join(contentDirectory, name), 'utf8'),
    })),
  );
}
