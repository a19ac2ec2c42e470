import 'server-only';
import { stat } from 'node:fs/promises';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { buildBibliography } from './bibliography';
import { readBibFiles } from './read';
import type { Bibliography } from './types';

let loaded: { stamp: string; bibliography: Promise<Bibliography> } | undefined;

/** The bibliography of the content in use; parsed once in a build, and anew in development when a .bib file was saved. */
export async function loadBibliography(): Promise<Bibliography> {
  const directory = contentDirectoryFrom(process.env);
  if (loaded && process.env.NODE_ENV === 'production') return loaded.bibliography;
  const sources = await readBibFiles(directory);
  const stamp = (await Promise.all(sources.map(async ({ file }) => `${file}:${(await stat(file)).mtimeMs}`))).join();
  if (loaded?.stamp !== stamp) loaded = { stamp, bibliography: Promise.resolve(buildBibliography(sources)) };
  return loaded.bibliography;
}
