import type { englishOfPageScript } from '@/lib/words/pages/en-scripts';

/** What a page in another language brings for its scripts, by the English. */
const brought = JSON.parse(document.getElementById('words')?.textContent || '{}') as Record<string, string>;

/** A message of the catalogue, named by its English, in the page's language where it brings it, its places filled. */
export const say = (
  english: (typeof englishOfPageScript)[keyof typeof englishOfPageScript],
  values?: Record<string, unknown>,
): string => (brought[english] ?? english).replace(/{(\w+)}/g, (_, name: string) => values![name] as string);
