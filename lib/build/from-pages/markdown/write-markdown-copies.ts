import { findElement, isNamed } from '@/lib/html/page-tree';
import { readTree } from '@/lib/html/read-tree';
import type { Work } from '@/lib/threads/in-threads';
import { isToldFormula, toMarkdown } from './to-markdown';

/** What the copy of a page is made from. */
export interface CopySource {
  /** The page's own. */
  url: string;
  title: string;
  /** Its `<main>`. */
  main: string;
}

/** The copies of these pages; what a thread runs. */
export async function writeMarkdownCopies(sources: readonly CopySource[]): Promise<Uint8Array[]> {
  return sources.map((source) => Buffer.from(write(source)));
}

export const writing: Work<readonly CopySource[], Uint8Array> = { run: writeMarkdownCopies, module: import.meta.url };

function write({ url, title, main }: CopySource): string {
  const text = toMarkdown(findElement(readTree(main, isToldFormula), isNamed('main'))!, url);
  return /^# /m.test(text) ? text : `# ${title}\n\n${text}`;
}
