import { readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isReplacing } from '@/lib/files/replace-files';
import type { Problem } from './problem';

/** The files of a content folder by their paths within it, sorted; and what is there but cannot be read as a file. */
export interface ContentFiles {
  paths: string[];
  problems: Problem[];
}

/**
 * Lists a content folder. Hidden files are none of it. A link to a file counts as that file (a .bib kept by a reference
 * manager, say); folders that are links are not entered, because they may lead in a circle. Throws when there is no folder.
 */
export function listContentFiles(directory: string): ContentFiles {
  const files: ContentFiles = { paths: [], problems: [] };
  if (isReplacing(directory))
    files.problems.push({
      file: directory,
      message: 'is in the middle of an upgrade that was interrupted',
      mend: 'npm run upgrade finishes it',
      severity: 'error',
    });
  for (const entry of entriesOf(directory)) {
    const path = relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/');
    const wrong = (message: string, mend: string) =>
      files.problems.push({ file: `${directory}/${path}`, message, mend, severity: 'error' });
    const isLink = entry.isSymbolicLink();
    const linked = isLink ? targetOf(join(directory, path)) : undefined;
    if (isLink && !linked) wrong('is a link to a file that is not there', 'mend the link, or remove it');
    else if (linked?.isDirectory())
      wrong('is a link to a folder, and those are not entered', 'put the folder itself here, or links to its files');
    else if (entry.isFile() || linked?.isFile()) files.paths.push(path);
    else if (/\.(?:mdx|bib|csv)$/.test(path))
      wrong('is a folder, where a file of this name is expected', 'give the folder a name without this ending');
  }
  files.paths.sort();
  return files;
}

function entriesOf(directory: string): Dirent[] {
  try {
    return walk(directory);
  } catch (error) {
    return explain(directory, error as NodeJS.ErrnoException);
  }
}

/** Everything below a folder but what is hidden: a repository and the code may lie there, with more files than the content. */
function walk(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => [entry, ...(entry.isDirectory() ? walk(join(folder, entry.name)) : [])]);
}

/** What a link leads to; undefined when that is nothing, or the link itself. */
function targetOf(link: string): Stats | undefined {
  try {
    return statSync(link);
  } catch {
    return undefined;
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is nothing of this name',
  ENOTDIR: 'it is a file',
  EACCES: 'it may not be read by this user',
};

function explain(directory: string, error: NodeJS.ErrnoException): never {
  const reason = reasons[error.code ?? ''];
  if (!reason) throw error;
  throw new Error(
    `The content folder "${directory}" cannot be read: ${reason}. Set CONTENT_DIR to a folder with a profile.mdx, or leave it out for "content".`,
  );
}
