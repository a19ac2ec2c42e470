import { join } from 'node:path';
import { fixBib } from '@/lib/bibliography/lint/fix-bib';
import { listContentFiles } from '@/lib/content/list-files';
import { decodeText } from '@/lib/text/decode-text';
import { readOwnersBytes, saveOwnersFile } from './save-file';

/** What was mended in a file. */
export interface FixedFile {
  file: string;
  /** Values that were mended. */
  count: number;
  /** It was in another encoding, and is in UTF-8 now. */
  reencoded: boolean;
  /** Where it is kept as it was. */
  backup?: string;
}

/**
 * Mends every .bib file of a content folder, each whole or not at all; files in which nothing is to be mended are not touched, and of the
 * others everything that is not mended stays byte for byte, a byte order mark included. Throws for one that is read-only.
 */
export function fixBibFiles(contentDirectory: string, now: Date): FixedFile[] {
  return listContentFiles(contentDirectory)
    .paths.filter((path) => /^[^/]+\.bib$/.test(path))
    .flatMap((name) => fixFile(contentDirectory, name, now) ?? []);
}

function fixFile(contentDirectory: string, name: string, now: Date): FixedFile | undefined {
  const file = readOwnersBytes(join(contentDirectory, name));
  if (!file.bytes) return undefined;
  const { text: decoded, encoding } = decodeText(file.bytes);
  if (encoding === 'binary') return undefined;
  const reencoded = encoding !== 'utf-8';
  const { text, count } = fixBib(decoded, name);
  if (count === 0 && !reencoded) return undefined;
  const mark = !reencoded && file.bytes.subarray(0, 3).equals(Buffer.from('\uFEFF')) ? '\uFEFF' : '';
  const backup = saveOwnersFile(file, mark + text, now);
  return { file: `${contentDirectory}/${name}`, count, reencoded, ...(backup && { backup }) };
}
