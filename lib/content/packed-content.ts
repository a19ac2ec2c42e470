import type { Problem } from './problem';
import { filesOf, readSnapshot, writeSnapshot } from './snapshot';
import { isText, toContent, type Content } from './store';
import { StoredFile } from './stored-file';

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
