import { normalize } from 'node:path/posix';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import type { ContentFile } from '@/lib/content/front-matter';
import type { Content } from '@/lib/content/store';
import type { StoredFile } from '@/lib/content/stored-file';
import { loadProse } from '../store/load-prose';
import { surroundingsOf, toProse } from '../store/of-content';

/** What a text draws from besides its own words: the files of the content folder that it shows, and the works that it cites. */
export async function findDrawn(
  content: Content,
  text: ContentFile,
): Promise<{ files: StoredFile[]; works: BibEntry[] }> {
  const surroundings = surroundingsOf(content);
  const { uses, references } = await loadProse(toProse(text), surroundings);
  return {
    files: uses.flatMap((name) => surroundings.files.get(normalize(name)) ?? []),
    works: references.flatMap(({ key }) => surroundings.entries.get(key) ?? []),
  };
}
