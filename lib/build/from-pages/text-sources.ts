import type { Documents } from '@/lib/content/documents';
import type { ProseSurroundings } from '@/lib/prose/store/load-prose';

/** What forms of a text that are set from its source are made of, besides the finished pages. */
export interface TextSources {
  documents: Documents;
  surroundings: ProseSurroundings;
}
