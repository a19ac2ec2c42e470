import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

let writes = 0;

/**
 * Writes a file that is there whole or not at all, whoever else writes it at the same time: aside first, then moved into place.
 * Without a promise for each call: a build writes tens of thousands of small files, and the way through Node's pool of threads
 * takes several times as long as the writing.
 */
export function writeWhole(path: string, body: string | Uint8Array): void {
  const aside = `${path}.${process.pid}.${threadId}.${writes++}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(aside, body);
  renameSync(aside, path);
}
