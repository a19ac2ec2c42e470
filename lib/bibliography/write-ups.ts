import 'server-only';
import { posts } from '../content/load';
import type { Post } from '../content/documents';
import { citesAny } from './cites';
import type { Work } from './types';

/** The write-ups that cite any version of a work, those that cite it most first. */
export function postsAbout(work: Work): Post[] {
  const keys = work.versions.map(({ key }) => key);
  return posts
    .map((post) => ({ post, count: citesAny(post.body, keys) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.post.slug.localeCompare(b.post.slug))
    .map(({ post }) => post);
}
