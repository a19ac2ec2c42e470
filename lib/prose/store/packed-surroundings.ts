import type { BibEntry } from '@/lib/bibliography/csl/types';
import { filesOf, listHashes } from '@/lib/content/snapshot';
import type { Sharing } from '@/lib/threads/in-threads';
import type { ProseSurroundings } from './load-prose';
import type { SiteWords } from '@/lib/words/words';

/** The surroundings of texts as data, for a thread. */
export interface PackedSurroundings {
  directory: string;
  hashes: [path: string, hash: string][];
  entries: ReadonlyMap<string, BibEntry>;
  words: SiteWords;
}

/** Surroundings for work on texts that may be done in threads. */
export const shareSurroundings = (here: ProseSurroundings): Sharing<ProseSurroundings | PackedSurroundings> => ({
  here,
  there: () => ({ directory: here.directory, hashes: listHashes(here), entries: here.entries, words: here.words }),
});

/** The surroundings, wherever they came from. */
export const unpackSurroundings = (around: ProseSurroundings | PackedSurroundings): ProseSurroundings =>
  'hashes' in around ? { ...around, files: filesOf(around.directory, around.hashes) } : around;
