import type { Content } from './store';
import type { StoredFile } from './stored-file';

/** Folder of the content whose files are served as they are, at the same path: `files/slides.pdf` at /files/slides.pdf. */
const folder = 'files/';

export const isServed = (path: string): boolean => path.startsWith(folder);

/** Address → file, of the files that are served as they are. */
export function servedFiles({ files }: Pick<Content, 'files'>): ReadonlyMap<string, StoredFile> {
  return new Map([...files].filter(([path]) => isServed(path)).map(([path, file]) => [`/${path}`, file]));
}
