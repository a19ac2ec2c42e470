import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '@/lib/files/hash';
import { toBibSources, type BibSource } from './bib-sources';
import { decodeDocument } from './decode';
import { parseContentFile, type ContentFile } from './front-matter';
import { listContentFiles } from './list-files';
import type { Problem } from './problem';
import { StoredFile, type StoredFiles } from './stored-file';

/** A content folder as it was when it was opened. Nothing in it changes; whoever wants a later state opens the folder again. */
export interface Content {
  /** The folder as given, "content": it stands before the paths of messages. */
  readonly directory: string;
  /** Every file, by its path within the folder, sorted. */
  readonly files: StoredFiles;
  /** The .mdx files with their front matter parsed, sorted by path. */
  readonly documents: readonly ContentFile[];
  /** The .bib files decoded, the owner's own works first. */
  readonly bibliographies: readonly BibSource[];
  /** What cannot be read as a file. */
  readonly unreadable: readonly Problem[];
  /** The same, and what cannot be read as front matter. */
  readonly problems: readonly Problem[];
  /** When each file was last changed before it was opened; see `lastChanges`. */
  readonly changes: string;
}

/** Folders whose files are no documents, whatever their names. */
const ASIDE = /^(data|images|files)\//;

/** Whether a path of the content folder is a document's. */
export const isDocument = (path: string): boolean => path.endsWith('.mdx') && !ASIDE.test(path);

/**
 * Opens a content folder: the only reader of its files. Each is read once, texts now and the rest when their bytes are asked for.
 * Files are read without going through Node's pool of threads, which takes longer than reading a thousand small files.
 * Throws when there is no such folder; what is wrong in it is among its problems.
 */
export function openContent(directory: string, read: (path: string) => Uint8Array = readFileSync): Content {
  const { paths, problems: unreadable } = listContentFiles(directory);
  const changes = changesOf(directory, paths);
  const files = new Map<string, StoredFile>();
  for (const path of paths) {
    const file = new StoredFile(path, () => read(join(directory, path)));
    const wrong = isText(path)
      ? explainFailure(() => void file.bytes)
      : explainFailure(() => tryToOpen(join(directory, path)));
    if (wrong === undefined) files.set(path, file);
    else unreadable.push({ file: `${directory}/${path}`, ...wrong, severity: 'error' });
  }
  return toContent(directory, files, unreadable, changes);
}

/** Whether a path of the content folder is that of a text, which is read when the folder is opened. */
export const isText = (path: string) => /\.(?:mdx|bib)$|^theme\.yaml$/.test(path);

/** The largest file that Node reads in one piece, in bytes. */
const LARGEST = 2 ** 31 - 1;

/** Throws what reading the file would throw; its bytes are wanted later, if at all. */
function tryToOpen(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > LARGEST) throw Object.assign(new Error(), { code: 'ERR_FS_FILE_TOO_LARGE' });
  } finally {
    closeSync(descriptor);
  }
}

function explainFailure(read: () => void): Pick<Problem, 'message' | 'mend'> | undefined {
  try {
    return read() as undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_FS_FILE_TOO_LARGE')
      return { message: 'has more than 2 GiB, which no page can hold', mend: 'keep it elsewhere and link to it' };
    return { message: `cannot be read (${code})`, mend: 'give this user the right to read it' };
  }
}

/** The content that these files make; documents are parsed, and bibliographies decoded, when they are first asked for. */
export function toContent(
  directory: string,
  files: StoredFiles,
  unreadable: readonly Problem[] = [],
  changes = '',
): Content {
  let parsed: Pick<Content, 'documents' | 'problems'> | undefined;
  let bibliographies: readonly BibSource[] | undefined;
  const parse = () => (parsed ??= parseDocuments(directory, files, unreadable));
  return {
    directory,
    files,
    changes,
    unreadable,
    get documents() {
      return parse().documents;
    },
    get bibliographies() {
      return (bibliographies ??= toBibSources(directory, files));
    },
    get problems() {
      return parse().problems;
    },
  };
}

/** The content of texts at hand, path → text. */
export function contentOfTexts(directory: string, texts: Readonly<Record<string, string>>): Content {
  const files = Object.entries(texts).map(([path, text]) => new StoredFile(path, () => Buffer.from(text)));
  return toContent(directory, new Map(files.map((file) => [file.path, file])));
}

function parseDocuments(directory: string, files: StoredFiles, unreadable: readonly Problem[]) {
  const parsed = [...files.values()]
    .filter(({ path }) => isDocument(path))
    .map(({ path, bytes }) => parseDocument(`${directory}/${path}`, path, bytes));
  return {
    documents: parsed.map(({ content }) => content),
    problems: [...unreadable, ...parsed.flatMap((file) => file.problems)],
  };
}

function parseDocument(file: string, path: string, bytes: Buffer): ReturnType<typeof parseContentFile> {
  const { text, problem } = decodeDocument(bytes, file);
  const parsed = parseContentFile(file, path, text);
  // What cannot be read is not blamed for what it lacks.
  return problem ? { ...parsed, problems: [problem] } : parsed;
}

/** A name for the bytes of all files, or of those that count: it changes when one is added, changed, renamed or removed. */
export function fingerprint({ files }: Pick<Content, 'files'>, counts: (path: string) => boolean = () => true): string {
  const counted = [...files.values()].filter(({ path }) => counts(path));
  return hashOf(...counted.map(({ path, hash }) => `${path}\0${hash}`).sort());
}

/** The moment of the last change of every file of a folder. The system keeps it, and no program can set it back. */
export function lastChanges(directory: string): string {
  return changesOf(directory, listContentFiles(directory).paths);
}

function changesOf(directory: string, paths: readonly string[]): string {
  const changeOf = (path: string) => statSync(join(directory, path), { bigint: true, throwIfNoEntry: false })?.ctimeNs;
  return paths.map((path) => `${path} ${changeOf(path)}`).join('\n');
}
