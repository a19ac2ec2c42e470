import { formatKeptWorks, KEPT_WORKS } from '@/lib/bibliography/kept-works';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import type { ContentFile } from '@/lib/content/front-matter';
import { besideRevision } from '@/lib/content/revisions';
import type { Content } from '@/lib/content/store';
import type { StoredFile } from '@/lib/content/stored-file';
import { writeNew } from '@/lib/files/write-new';

/** What a text draws from besides its own words. */
export interface Drawn {
  /** Data and pictures of the content folder. */
  files: readonly StoredFile[];
  works: readonly BibEntry[];
}

/** Finds what a text draws from in a content folder; it takes the stages of the prose, which stand above the desk. */
export type FindDrawn = (content: Content, text: ContentFile) => Promise<Drawn>;

/** Writes what a kept text draws from beside it, and returns the paths. What is there stays as it is. */
export function keepBeside(directory: string, path: string, { files, works }: Drawn): string[] {
  const folder = `${directory}/${besideRevision(path)}`;
  const parts: [name: string, body: string | Uint8Array][] = files.map((file) => [file.path, file.bytes]);
  if (works.length > 0) parts.push([KEPT_WORKS, formatKeptWorks(works)]);
  return parts.flatMap(([name, body]) => (writeNew(folder + name, body) ? [folder + name] : []));
}
