import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDocument, type Content } from '@/lib/content/store';
import { writeWhole } from '@/lib/files/write-whole';

/**
 * The folder of the documents for contentlayer. Of lines that end as on Windows it leaves the carriage return of the last one in the front
 * matter, where YAML takes it for a part of the value; where there are any it is given a copy.
 */
export function withPlainEnds({ directory, files }: Content, copy: string): string {
  const documents = [...files.values()].filter(({ path }) => isDocument(path));
  rmSync(copy, { recursive: true, force: true });
  if (!documents.some(({ bytes }) => bytes.includes('\r'))) return directory;
  for (const { path, bytes } of documents) writeWhole(join(copy, path), bytes.toString('utf8').replace(/\r\n?/g, '\n'));
  return copy;
}
