import { createHash } from 'node:crypto';
import type { ContentFile } from '@/lib/content/front-matter';
import { mentions } from '@/lib/mdx/relations';
import { addresses } from '@/lib/site/addresses';

/**
 * Route → a name of everything that it is made from, for the routes of posts: all there is besides posts (`shared`), the post's own
 * text, and what a page can say of other posts, which is their front matter, what they cite and where they link. So a change in the
 * words of one post leaves the names of the others as they were, and a change of anything else renames them all.
 */
export function postKeys(documents: readonly ContentFile[], shared: string): Map<string, string> {
  const posts = documents.filter(({ path }) => path.startsWith('posts/'));
  const faces = posts.map((post) => {
    const { keys, links } = mentions(post);
    return [post.path, post.data, [...keys], [...links]];
  });
  const common = hashOf([shared, faces]);
  return new Map(
    posts.flatMap(({ path, slug, body }) => {
      const key = hashOf([common, path, body]);
      return [addresses.post(slug), addresses.postReferences(slug)].map((route) => [route, key] as const);
    }),
  );
}

const hashOf = (parts: unknown): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
