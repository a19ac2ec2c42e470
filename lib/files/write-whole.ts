import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

let writes = 0;

/** Writes a file that is there whole or not at all, whoever else writes it at the same time: aside first, then moved into place. */
export async function writeWhole(path: string, body: string | Uint8Array): Promise<void> {
  const aside = `${path}.${process.pid}.${threadId}.${writes++}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(aside, body);
  await rename(aside, path);
}
