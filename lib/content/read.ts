import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from './decode';
import { parseContentFile, type ContentFile } from './front-matter';
import { listContentFiles } from './list-files';
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

/**
 * Reads a content folder in plain Node, for checks and for what is made after the build. Sorted by path. Files are read without
 * going through Node's pool of threads, which takes longer than reading a thousand small files.
 */
export async function readContent(directory: string, readFile: (path: string) => Promise<Uint8Array | string> = read): Promise<Content> {
  const { paths, problems } = await listContentFiles(directory);
  const content: Content = { directory, documents: [], others: [], problems };
  for (const path of paths) {
    if (!path.endsWith('.mdx') || MISPLACED.test(path)) {
      if (path !== 'README.md') content.others.push(path);
      continue;
    }
    const source = await readFile(join(directory, path)).catch((error: NodeJS.ErrnoException) => error);
    if (source instanceof Error) {
      problems.push({ file: `${directory}/${path}`, message: `cannot be read (${source.code})`, mend: 'give this user the right to read it', severity: 'error' });
      continue;
    }
    const file = `${directory}/${path}`;
    const { text, problem } = typeof source === 'string' ? { text: source, problem: undefined } : decodeText(source, file);
    // What cannot be read is not blamed for what it lacks.
    const parsed = parseContentFile(file, path, text);
    content.documents.push(parsed.content);
    problems.push(...(problem ? [problem] : parsed.problems));
  }
  return content;
}

async function read(path: string): Promise<Uint8Array> {
  return readFileSync(path);
}
