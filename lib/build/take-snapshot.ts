import { bibliographyOf } from '@/lib/bibliography/bibliography';
import type { Bibliography } from '@/lib/bibliography/works/types';
import { toDocuments, type Documents } from '@/lib/content/documents';
import { siteSchema } from '@/lib/content/site-schema';
import { listHashes, snapshotParts, writeSnapshot, type DocumentSnapshot } from '@/lib/content/snapshot';
import type { Content } from '@/lib/content/store';
import { makeTheme } from '@/lib/theme/make-theme';
import { readWords } from '@/lib/content/read-words';
import type { Theme } from '@/lib/theme/theme';
import type { SiteWords } from '@/lib/words/words';

/** Writes down what the pages of a content folder are rendered from; they read it by `load.ts` of lib/content, lib/bibliography and lib/theme, and `lib/content/words.ts`. */
export async function takeSnapshot(content: Content, folder: string): Promise<Documents> {
  const { directory } = content;
  const { publications, entries, styles } = bibliographyOf(content);
  const documents = toDocuments(content, siteSchema);
  const parts: Record<(typeof snapshotParts)[number], unknown> = {
    documents: { directory, files: listHashes(content), documents } satisfies DocumentSnapshot,
    bibliography: { publications, entries, styles } satisfies Bibliography,
    theme: (await makeTheme(content)) satisfies Theme,
    words: readWords(content).words satisfies SiteWords,
  };
  for (const part of snapshotParts) writeSnapshot(folder, part, parts[part]);
  return documents;
}
