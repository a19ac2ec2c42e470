import 'server-only';
import { loadBibliography } from '@/lib/bibliography/load';
import { contentFiles } from '@/lib/content/load';
import type { Post } from '@/lib/content/documents';
import { loadProse } from '@/lib/prose/store/load-prose';

/** "14 min": how long a post takes to read. */
export async function readingTime(post: Post): Promise<string> {
  const { entries } = await loadBibliography();
  const macros = (post.macros ?? {}) as Record<string, string>;
  const { minutes } = await loadProse({ ...post, macros }, { ...contentFiles, entries });
  return formatMinutes(minutes);
}

export function formatMinutes(minutes: number): string {
  return `${minutes} min`;
}
