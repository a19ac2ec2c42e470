import 'server-only';
import { loadBibliography } from '@/lib/bibliography/load';
import { contentFiles } from '@/lib/content/load';
import { macrosOf, type Post } from '@/lib/content/documents';
import { loadProse } from '@/lib/prose/store/load-prose';
import { siteWords, words } from '@/lib/content/words';
import type { Words } from '@/lib/words/words';

/** "14 min": how long a post takes to read, in the words of the page that says so. */
export async function readingTime(post: Post, { say }: Words = words): Promise<string> {
  const { entries } = await loadBibliography();
  const { minutes } = await loadProse(
    { ...post, macros: macrosOf(post) },
    { ...contentFiles, entries, words: siteWords },
  );
  return say('post.minutes', { count: minutes });
}
