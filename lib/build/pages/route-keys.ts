import { createHash } from 'node:crypto';
import type { ContentFile } from '@/lib/content/front-matter';
import { mentions } from '@/lib/prose/relations';
import { addresses } from '@/lib/site/addresses';

export interface RouteSources {
  documents: readonly ContentFile[];
  /** A name of all there is besides posts, the code included. */
  shared: string;
  /** Routes that hold nothing of any post's words. */
  wordless: readonly string[];
  /** The slugs of the posts that have pages, in the order of their list. */
  order: readonly string[];
  /** Slug of a post → the days of which its text is kept. */
  days: ReadonlyMap<string, readonly string[]>;
}

export interface RouteKeys {
  /** Route → a name of everything that it is made from, for routes that may be kept between builds. */
  routes: Map<string, string>;
  /** The same for what routes there are. */
  list: string;
}

/**
 * The routes of a post are made from all there is besides posts, the post's own text, those of its neighbours in the list, of which its page
 * says how long they take to read, and what a page can say of other posts, which is their front matter, what they cite and where
 * they link. Routes without words are made from the same but no post's words; they count citations. So a change in the words of one post
 * leaves most names as they were, and a change of anything else renames them all. A route without a name is always rendered.
 */
export function routeKeys({ documents, shared, wordless, order, days }: RouteSources): RouteKeys {
  const posts = documents.filter(({ path }) => path.startsWith('posts/'));
  const faces = posts.map((post) => {
    const { keys, links } = mentions(post);
    return [post.path, post.data, [...keys.keys()], [...links]];
  });
  const common = hashOf([shared, faces]);
  const counted = hashOf([common, posts.map((post) => [...mentions(post).keys])]);
  const bodies = new Map(posts.map(({ slug, body }) => [slug, body]));
  const keysOfPost = ({ path, slug, body }: ContentFile): (readonly [string, string])[] => {
    const place = order.indexOf(slug);
    const neighbours = place < 0 ? [] : [order[place - 1], order[place + 1]].map((other) => other && bodies.get(other));
    const key = hashOf([common, path, body]);
    return [
      [addresses.post(slug), hashOf([key, neighbours])],
      [addresses.postReferences(slug), key],
      ...(days.get(slug) ?? []).map((day) => [addresses.revision(slug, day), key] as const),
    ];
  };
  return {
    routes: new Map([...wordless.map((route) => [route, counted] as const), ...posts.flatMap(keysOfPost)]),
    list: common,
  };
}

const hashOf = (parts: unknown): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
