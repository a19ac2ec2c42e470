import 'server-only';
import { posts } from '@/lib/content/load';
import type { Post } from '@/lib/content/documents';
import { mentions } from './relations';
import type { Work } from '@/lib/bibliography/works/types';

/** Key → the posts that cite it, with how often; read from the posts once, because every page of a work asks. */
let citing: Map<string, { post: Post; count: number }[]> | undefined;

function readCiting(): NonNullable<typeof citing> {
  const found: NonNullable<typeof citing> = new Map();
  for (const post of posts) {
    for (const [key, count] of mentions(post).keys) found.set(key, [...(found.get(key) ?? []), { post, count }]);
  }
  return found;
}

/** The write-ups that cite any version of a work, those that cite it most first. */
export function postsAbout(work: Work): Post[] {
  citing ??= readCiting();
  const counts = new Map<Post, number>();
  for (const { key } of work.versions) {
    for (const { post, count } of citing.get(key) ?? []) counts.set(post, (counts.get(post) ?? 0) + count);
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a.slug.localeCompare(b.slug))
    .map(([post]) => post);
}
