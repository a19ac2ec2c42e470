import { hashOf } from '@/lib/files/hash';
import { buildBibliography, type BuiltBibliography } from './bibliography';
import { readBibFiles } from './read';

/** A bibliography with the name of all that it was made from. */
export interface NamedBibliography {
  name: string;
  bibliography: BuiltBibliography;
}

let last: NamedBibliography | undefined;

/**
 * The bibliography of a content folder. It is parsed anew only when a .bib file has changed, because a check, a build and development
 * ask several times; whoever knows its name is not made to read the files either.
 */
export async function readBibliography(contentDirectory: string, name?: string): Promise<NamedBibliography> {
  if (last && last.name === name) return last;
  const sources = await readBibFiles(contentDirectory);
  const now = hashOf(JSON.stringify(sources));
  if (last?.name !== now) last = { name: now, bibliography: buildBibliography(sources) };
  return last;
}
