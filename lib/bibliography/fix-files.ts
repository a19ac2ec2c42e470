import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listContentFiles } from '@/lib/content/list-files';
import { writeWhole } from '@/lib/files/write-whole';
import { decodeText } from '@/lib/text/decode-text';
import { fixBib } from './lint/fix-bib';

/** What was mended in a file. */
export interface FixedFile {
  file: string;
  /** Values that were mended. */
  count: number;
  /** It was in another encoding, and is in UTF-8 now. */
  reencoded: boolean;
}

/** Mends every .bib file of a content folder, each whole or not at all; files in which nothing is to be mended are not touched. */
export async function fixBibFiles(contentDirectory: string): Promise<FixedFile[]> {
  const { paths } = await listContentFiles(contentDirectory);
  const fixed: FixedFile[] = [];
  for (const name of paths.filter((path) => /^[^/]+\.bib$/.test(path))) {
    const path = join(contentDirectory, name);
    const decoded = decodeText(await readFile(path));
    if (decoded.encoding === 'binary') continue;
    const reencoded = decoded.encoding !== 'utf-8';
    const { text, count } = fixBib(decoded.text, name);
    if (count === 0 && !reencoded) continue;
    writeWhole(path, text, { lasting: true });
    fixed.push({ file: `${contentDirectory}/${name}`, count, reencoded });
  }
  return fixed;
}
