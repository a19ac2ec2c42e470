import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeNew } from './write-new';

/** Path within a folder → text or bytes. */
export type FolderFiles = ReadonlyMap<string, string | Uint8Array>;

/** Files that are there already, where a new one was to be written. */
export class FilesExist extends Error {
  override name = 'FilesExist';
  constructor(
    readonly folder: string,
    readonly paths: readonly string[],
  ) {
    const others = paths.length > 3 ? `, and ${paths.length - 3} more` : '';
    super(
      `${folder} already has ${paths.slice(0, 3).join(', ')}${others}, and nothing was written. Name another folder, or move them away.`,
    );
  }
}

/**
 * Writes the files of a folder, none of which may be there yet: all of them or none. They are written aside first; a new folder is then
 * moved into place whole, and in a folder that exists each file is linked to its name, which never takes the place of another.
 */
export function writeFolder(folder: string, files: FolderFiles): void {
  const target = resolve(folder);
  const taken = [...files.keys()].filter((path) => existsSync(join(target, path)));
  if (taken.length > 0) throw new FilesExist(folder, taken);
  const aside = `${target}.${process.pid}.new`;
  try {
    for (const [path, body] of files) if (!writeNew(join(aside, path), body)) throw new FilesExist(aside, [path]);
    if (isAbsentOrEmpty(target)) renameSync(aside, target);
    else linkAll(aside, target, [...files.keys()]);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function isAbsentOrEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

function linkAll(aside: string, target: string, paths: readonly string[]): void {
  const linked: string[] = [];
  try {
    for (const path of paths) {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      linkSync(join(aside, path), join(target, path));
      linked.push(path);
    }
  } catch (error) {
    for (const path of linked) rmSync(join(target, path), { force: true });
    throw error;
  }
}
