import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '@/lib/files/write-whole';
import type { Documents } from './documents';
import type { Content } from './store';
import { StoredFile, type StoredFiles } from './stored-file';

/** The part of a content folder that pages are made from, as data. */
export interface DocumentSnapshot {
  directory: string;
  /** Path and hash of every file. */
  files: [path: string, hash: string][];
  documents: Documents;
}

/** The parts of a snapshot, each a file `<part>.v8`: a build keeps them all for what is rendered on request. */
export const snapshotParts = ['documents', 'bibliography', 'theme', 'words'] as const;

/** Writes a part of the content where those who render pages find it: parsed once, read by several processes. */
export function writeSnapshot(folder: string, name: string, value: unknown): void {
  writeWhole(join(folder, `${name}.v8`), serialize(value));
}

/** A part of the content as it was written. */
export function readSnapshot<Value>(folder: string, name: string): Value {
  return deserialize(readFileSync(join(/* turbopackIgnore: true */ folder, `${name}.v8`))) as Value;
}

/** The files of a content folder by name and hash, for another process. */
export const listHashes = ({ files }: Pick<Content, 'files'>): [string, string][] =>
  [...files.values()].map(({ path, hash }) => [path, hash]);

/** The same files there: who asks for the bytes of one reads it, and its name need not be made again. */
export function filesOf(directory: string, hashes: readonly (readonly [path: string, hash: string])[]): StoredFiles {
  return new Map(
    hashes.map(([path, hash]) => [
      path,
      new StoredFile(path, () => readFileSync(join(/* turbopackIgnore: true */ directory, path)), hash),
    ]),
  );
}
