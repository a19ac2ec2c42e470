import 'server-only';
import { contentDirectoryInUse } from '@/lib/content/content-directory';
import { readBibliography } from './read-bibliography';
import type { Bibliography } from './works/types';

let built: Promise<Bibliography> | undefined;

/** The bibliography of the content in use; parsed once in a build, and anew in development when a .bib file was saved. */
export async function loadBibliography(): Promise<Bibliography> {
  if (process.env.NODE_ENV === 'development') return read();
  // The promise is remembered and not its result: pages are rendered several at a time, and each would parse.
  built ??= read();
  // What failed is tried again by whoever asks next.
  built.catch(() => (built = undefined));
  return built;
}

const read = async (): Promise<Bibliography> => (await readBibliography(contentDirectoryInUse())).bibliography;
