import 'server-only';
import { stat } from 'node:fs/promises';
import { contentDirectoryInUse } from '@/lib/content/content-directory';
import { buildBibliography } from './bibliography';
import { readBibFiles, type BibSource } from './read';
import type { Bibliography } from './types';

let built: Promise<Bibliography> | undefined;

/** The bibliography of the content in use; parsed once in a build, and anew in development when a .bib file was saved. */
export async function loadBibliography(): Promise<Bibliography> {
  if (process.env.NODE_ENV === 'development') return loadSaved(await readBibFiles(contentDirectoryInUse()));
  // The promise is remembered and not its result: pages are rendered several at a time, and each would parse.
  built ??= readBibFiles(contentDirectoryInUse()).then(buildBibliography);
  // What failed is tried again by whoever asks next.
  built.catch(() => (built = undefined));
  return built;
}

let saved: { stamp: string; bibliography: Bibliography } | undefined;

async function loadSaved(sources: readonly BibSource[]): Promise<Bibliography> {
  const stamp = (await Promise.all(sources.map(async ({ file }) => `${file}:${(await stat(file)).mtimeMs}`))).join();
  if (saved?.stamp !== stamp) saved = { stamp, bibliography: buildBibliography(sources) };
  return saved.bibliography;
}
