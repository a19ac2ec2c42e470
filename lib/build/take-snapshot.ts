import { bibliographyOf } from '@/lib/bibliography/bibliography';
import type { Bibliography } from '@/lib/bibliography/works/types';
import { toDocuments, type Documents } from '@/lib/content/documents';
import { siteSchema } from '@/lib/content/site-schema';
import { listHashes, writeSnapshot, type DocumentSnapshot } from '@/lib/content/snapshot';
import type { Content } from '@/lib/content/store';

/** Writes down what the pages of a content folder are rendered from; they read it by lib/content/load.ts and lib/bibliography/load.ts. */
export function takeSnapshot(content: Content, folder: string): Documents {
  const { directory } = content;
  const { publications, entries } = bibliographyOf(content);
  const documents = toDocuments(content, siteSchema);
  writeSnapshot(folder, 'documents', { directory, files: listHashes(content), documents } satisfies DocumentSnapshot);
  writeSnapshot(folder, 'bibliography', { publications, entries } satisfies Bibliography);
  return documents;
}
