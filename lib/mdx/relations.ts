/** How texts hang together: what cites a work, what links to a page, what stands before and after, what is near. Pure. */
import { citedKeys } from './citations/syntax';

/** The part of a document that relations are read from; posts and projects of `lib/content/load.ts` have it. */
export interface Relatable {
  slug: string;
  title: string;
  /** MDX source. */
  body: string;
  topics?: string[];
  projects?: string[];
  series?: string;
  part?: number;
}

const keysOf = new Map<string, readonly string[]>();

/** The keys a document cites; read once per source. */
function keys(document: Relatable): readonly string[] {
  const known = keysOf.get(document.body) ?? citedKeys(document.body);
  keysOf.set(document.body, known);
  return known;
}

/** The documents that cite one of these keys (every version of a work), in the order given. */
export function documentsCiting<D extends Relatable>(workKeys: readonly string[], documents: readonly D[]): D[] {
  return documents.filter((document) => keys(document).some((key) => workKeys.includes(key)));
}

/** The documents that link to a page of this site, `/projects/ample`, themselves left out. */
export function documentsLinkingTo<D extends Relatable>(path: string, documents: readonly D[]): D[] {
  const link = new RegExp(String.raw`\]\(${path.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?:[#?][^)]*)?\)`);
  return documents.filter((document) => link.test(document.body));
}

/** The documents about a project: those that name it, link to its page, or cite one of its works. */
export function documentsAboutProject<D extends Relatable>(project: { slug: string; path: string }, documents: readonly D[]): D[] {
  const linking = new Set(documentsLinkingTo(project.path, documents));
  return documents.filter((document) => document.projects?.includes(project.slug) || linking.has(document));
}

/** A post's place in its series: all parts in order, the one before and the one after; undefined outside a series. */
export function seriesOf<D extends Relatable>(post: D, posts: readonly D[]): { parts: D[]; previous?: D; next?: D } | undefined {
  if (!post.series) return undefined;
  const parts = posts.filter(({ series }) => series === post.series).sort((a, b) => (a.part ?? 0) - (b.part ?? 0));
  const index = parts.findIndex(({ slug }) => slug === post.slug);
  const [previous, next] = [parts[index - 1], parts[index + 1]];
  return { parts, ...(previous && { previous }), ...(next && { next }) };
}

/** Posts near to this one: two points for a shared topic, one for each work that both cite; nearest first, order kept on a draw. */
export function relatedPosts<D extends Relatable>(post: D, posts: readonly D[], limit = 3): D[] {
  const own = new Set(keys(post));
  const nearness = (other: D) =>
    2 * (other.topics ?? []).filter((topic) => post.topics?.includes(topic)).length + keys(other).filter((key) => own.has(key)).length;
  return posts
    .filter((other) => other.slug !== post.slug)
    .map((other) => ({ other, points: nearness(other) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, limit)
    .map(({ other }) => other);
}
