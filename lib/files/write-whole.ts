import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

let writes = 0;

interface WriteOptions {
  lasting?: boolean;
  mode?: number;
}

/**
 * Writes a file that is there whole or not at all, whoever else writes it at the same time: aside first, then moved into place.
 * Without a promise for each call: a build writes tens of thousands of small files, and the way through Node's pool of threads
 * takes several times as long as the writing. For a file that someone would miss, `lasting` waits until it is on the disk, and `mode`
 * keeps who may read it.
 */
export function writeWhole(
  path: string,
  body: string | Uint8Array,
  { lasting = false, mode }: WriteOptions = {},
): void {
  const aside = `${path}.${process.pid}.${threadId}.${writes++}`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(aside, body, { flush: lasting });
    if (mode !== undefined) chmodSync(aside, mode);
    renameSync(aside, path);
  } catch (error) {
    // On a full disk, half of it is there.
    rmSync(aside, { force: true });
    throw error;
  }
}
