import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, realpath, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/**
 * Keeps Next's server code (`NextOutput.serverFiles`) beside the tree that it was built with, so that the pages rendered on request
 * belong to the same build. Copied, as a clone where the file system can: a later build may write into its own files again.
 */
export async function copyNextServer(files: readonly string[], from: string, to: string): Promise<void> {
  const copies = files.map((file) => ({ file, target: join(to, relative(from, file)) }));
  const folders = new Set(copies.map(({ target }) => dirname(target)));
  await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })));
  await Promise.all(copies.map(({ file, target }) => copy(file, target)));
}

/** Turbopack names the packages it leaves outside its bundle by links, `sharp-20c6a5da84e2135f`, which lead out of the copy. */
async function copy(file: string, target: string): Promise<void> {
  const isLink = (await lstat(file)).isSymbolicLink();
  if (isLink) await symlink(relative(await realpath(dirname(target)), await realpath(file)), target);
  else await copyFile(file, target, constants.COPYFILE_FICLONE);
}
