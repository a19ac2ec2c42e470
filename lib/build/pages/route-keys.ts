import { createHash } from 'node:crypto';
import type { ContentFile } from '@/lib/content/front-matter';
import { mentions } from '@/lib/prose/relations';
import { addresses } from '@/lib/site/addresses';

/**
 * Route → a name of everything that it is made from, for routes that may be kept between builds. The routes of a post are made from
 * all there is besides posts (`shared`), the post's own text, and what a page can say of other posts, which is their front matter,
 * what they cite and where they link. `wordless` routes are made from the same but no post's words; they count citations. So a
 * change in the words of one post leaves the other names as they were, and a change of anything else renames them all.
 */
export function routeKeys(
  documents: readonly ContentFile[],
  shared: string,
  wordless: readonly string[],
): Map<string, string> {
  const posts = documents.filter(({ path }) => path.startsWith('posts/'));
  const faces = posts.map((post) => {
    const { keys, links } = mentions(post);
    return [post.path, post.data, [...keys.keys()], [...links]];
  });
  const common = hashOf([shared, faces]);
  const counted = hashOf([common, posts.map((post) => [...mentions(post).keys])]);
  return new Map([
    ...wordless.map((route) => [route, counted] as const),
    ...posts.flatMap((post) => keysOfPost(post, common)),
  ]);
}

function keysOfPost({ path, slug, body }: ContentFile, common: string): (readonly [string, string])[] {
  const key = hashOf([common, path, body]);
  return [addresses.post(slug), addresses.postReferences(slug)].map((route) => [route, key] as const);
}

const hashOf = (parts: unknown): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
