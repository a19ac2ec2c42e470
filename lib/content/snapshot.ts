import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '@/lib/files/write-whole';
import type { Documents } from './documents';
import type { Problem } from './problem';
import { isText, toContent, type Content } from './store';
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

/** An opened folder as data: its texts by their bytes, other files by their names. */
interface PackedContent {
  directory: string;
  texts: [path: string, hash: string, bytes: Uint8Array][];
  others: [path: string, hash: string][];
  unreadable: readonly Problem[];
}

/** Writes an opened folder down for another process, and gives the file's folder. */
export function packContent(content: Content, folder: string): string {
  const [texts, others] = [true, false].map((wanted) =>
    [...content.files.values()].filter(({ path }) => isText(path) === wanted),
  ) as [StoredFile[], StoredFile[]];
  writeSnapshot(folder, 'read', {
    directory: content.directory,
    texts: texts.map(({ path, hash, bytes }) => [path, hash, bytes]),
    others: others.map(({ path, hash }) => [path, hash]),
    unreadable: content.unreadable,
  } satisfies PackedContent);
  return folder;
}

/** The folder as it was opened, in another process. */
export function unpackContent(folder: string): Content {
  const { directory, texts, others, unreadable } = readSnapshot<PackedContent>(folder, 'read');
  const all = [
    ...texts.map(([path, hash, bytes]) => [path, new StoredFile(path, () => bytes, hash)] as const),
    ...filesOf(directory, others),
  ];
  return toContent(directory, new Map(all.sort(([a], [b]) => (a < b ? -1 : 1))), unreadable);
}
