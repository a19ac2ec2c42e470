import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseContentFile, type ContentFile } from './front-matter';
import type { Problem } from './problem';

/** The content as files: documents with their front matter, and the paths of everything else. */
export interface Content {
  /** The folder as given, "content". */
  directory: string;
  documents: ContentFile[];
  /** Paths within the folder of all files that are not documents: .bib, .csv, images. */
  others: string[];
  problems: Problem[];
}

const MISPLACED = /^(data|images)\//;

/** Reads a content folder in plain Node, for checks and for what is made after the build. Sorted by path. */
export async function readContent(directory: string): Promise<Content> {
  const content: Content = { directory, documents: [], others: [], problems: [] };
  for (const path of await listFiles(directory)) {
    if (!path.endsWith('.mdx') || MISPLACED.test(path)) {
      if (path !== 'README.md') content.others.push(path);
      continue;
    }
    const file = join(directory, path).split(sep).join('/');
    const parsed = parseContentFile(file, path, await readFile(join(directory, path), 'utf8'));
    content.documents.push(parsed.content);
    content.problems.push(...parsed.problems);
  }
  return content;
}

async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
