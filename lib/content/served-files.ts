import type { Content } from './store';
import type { StoredFile } from './stored-file';

/** Folder of the content whose files are served as they are, at the same path: `files/slides.pdf` at /files/slides.pdf. */
const folder = 'files/';
/** The PDFs of works, each served beside its page: `publications/noether1918.pdf` at /publications/noether1918.pdf. */
const papers = /^publications\/[^/]+\.pdf$/;

const isServed = (path: string): boolean => path.startsWith(folder) || papers.test(path);

/** The paths at which PDFs of works are served. */
export const servedPapers = ({ files }: Pick<Content, 'files'>): string[] =>
  [...files.keys()].filter((path) => papers.test(path)).map((path) => `/${path}`);

/** Address → file, of the files that are served as they are. */
export function servedFiles({ files }: Pick<Content, 'files'>): ReadonlyMap<string, StoredFile> {
  return new Map([...files].filter(([path]) => isServed(path)).map(([path, file]) => [`/${path}`, file]));
}
