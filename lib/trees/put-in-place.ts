import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeSums } from './verify-tree';

/**
 * Moves a tree that was made aside into its place: hashed, and on the disk before it has its name, so that a machine that loses its
 * power has the whole tree or none. What was at the place is moved away first, not taken apart where someone may serve it.
 */
export async function putInPlace(aside: string, place: string): Promise<void> {
  await writeSums(aside);
  await flush(aside);
  const gone = `${place}.gone`;
  await rm(gone, { recursive: true, force: true });
  if (existsSync(place)) await rename(place, gone);
  await rename(aside, place);
  await flushFolder(dirname(place));
  await rm(gone, { recursive: true, force: true });
}

/**
 * Has the system write out all that it holds back of the folder's file system. One call of `sync` (coreutils) does it for tens of
 * thousands of files, of which most are links to files long written; to ask for each would take minutes. Where there is none, a crash
 * may leave files empty, which verifying notices.
 */
async function flush(folder: string): Promise<void> {
  const child = spawn('sync', ['-f', folder], { stdio: 'ignore' });
  await once(child, 'close').catch(() => undefined);
}

/** A new name is on the disk when its folder is. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
