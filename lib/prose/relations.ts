/** How texts hang together: what cites a work, what links to a page, what stands before and after, what is near. Pure. */
import { countCitations } from './citations/syntax';

/** The part of a document that relations are read from; posts and projects of `lib/content/load.ts` have it. */
export interface Relatable {
  slug: string;
  /** MDX source. */
  body: string;
  topics?: string[];
  projects?: string[];
  /** Keys of works that it names without citing them. */
  publications?: string[];
  series?: string;
  part?: number;
}

/** What a source cites and links to, read once per source: a site of a thousand texts asks a thousand times. */
interface Mentions {
  /** Key → how often. */
  keys: ReadonlyMap<string, number>;
  /** Addresses on this site, without query and fragment. */
  links: ReadonlySet<string>;
}

const mentionsOf = new Map<string, Mentions>();

/** What a text cites and links to. */
export function mentions({ body }: Pick<Relatable, 'body'>): Mentions {
  const known = mentionsOf.get(body) ?? {
    keys: countCitations(body),
    links: new Set([...body.matchAll(/\]\((\/[^()#?\s]*)[^()]*\)/g)].map(([, path]) => path!)),
  };
  mentionsOf.set(body, known);
  return known;
}

/** The documents that link to a page of this site, `/projects/ample`, themselves left out. */
export function documentsLinkingTo<D extends Relatable>(path: string, documents: readonly D[]): D[] {
  const links = linksInto.get(documents) ?? readLinks(documents);
  linksInto.set(documents, links);
  return (links.get(path) ?? []) as D[];
}

/** Address → the documents that link to it, of a list; read once, because every page of a site asks. */
const linksInto = new WeakMap<readonly Relatable[], ReadonlyMap<string, Relatable[]>>();

function readLinks(documents: readonly Relatable[]): Map<string, Relatable[]> {
  const links = new Map<string, Relatable[]>();
  for (const document of documents) {
    for (const path of mentions(document).links) links.set(path, [...(links.get(path) ?? []), document]);
  }
  return links;
}

/** The documents that cite or name any version of a work, those that cite it most first. */
export function documentsAboutWork<D extends Relatable>(
  { versions }: { versions: readonly { key: string; aliases?: readonly string[] }[] },
  documents: readonly D[],
): D[] {
  const citing = citingWorks.get(documents) ?? readCiting(documents);
  citingWorks.set(documents, citing);
  const counts = new Map<Relatable, number>();
  for (const key of versions.flatMap((version) => [version.key, ...(version.aliases ?? [])])) {
    for (const { document, count } of citing.get(key) ?? []) counts.set(document, (counts.get(document) ?? 0) + count);
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a.slug.localeCompare(b.slug))
    .map(([document]) => document as D);
}

type Citing = ReadonlyMap<string, { document: Relatable; count: number }[]>;

/** Key → the documents of a list that cite or name it, with how often; read once, because every page of a work asks. */
const citingWorks = new WeakMap<readonly Relatable[], Citing>();

function readCiting(documents: readonly Relatable[]): Citing {
  const citing = new Map<string, { document: Relatable; count: number }[]>();
  for (const document of documents) {
    const named = (document.publications ?? []).map((key) => [key, 1] as const);
    for (const [key, count] of new Map([...named, ...mentions(document).keys]))
      citing.set(key, [...(citing.get(key) ?? []), { document, count }]);
  }
  return citing;
}

/** The documents about a project: those that name it, link to its page, or cite one of its works. */
export function documentsAboutProject<D extends Relatable>(
  project: { slug: string; path: string },
  documents: readonly D[],
): D[] {
  const linking = new Set(documentsLinkingTo(project.path, documents));
  return documents.filter((document) => document.projects?.includes(project.slug) || linking.has(document));
}

/** A post's place in its series: all parts in order, the one before and the one after; undefined outside a series. */
export function seriesOf<D extends Relatable>(
  post: D,
  posts: readonly D[],
): { parts: D[]; previous?: D; next?: D } | undefined {
  if (!post.series) return undefined;
  const parts = posts.filter(({ series }) => series === post.series).sort((a, b) => (a.part ?? 0) - (b.part ?? 0));
  const index = parts.findIndex(({ slug }) => slug === post.slug);
  const [previous, next] = [parts[index - 1], parts[index + 1]];
  return { parts, ...(previous && { previous }), ...(next && { next }) };
}

/** Posts near to this one: two points for a shared topic, one for each work that both cite; nearest first, order kept on a draw. */
export function relatedPosts<D extends Relatable>(post: D, posts: readonly D[], limit = 3): D[] {
  const topics = new Set(post.topics);
  const own = [...mentions(post).keys.keys()];
  const nearness = (other: D) =>
    2 * (other.topics ?? []).filter((topic) => topics.has(topic)).length +
    own.filter((key) => mentions(other).keys.has(key)).length;
  const nearest: { other: D; points: number }[] = [];
  const most = 2 * topics.size + own.length;
  for (const other of posts) {
    // No one is nearer than all of these, and of the equally near the first are kept.
    if ((nearest[limit - 1]?.points ?? 0) >= most) break;
    const points = other.slug === post.slug ? 0 : nearness(other);
    if (points === 0 || points <= (nearest[limit - 1]?.points ?? 0)) continue;
    const place = nearest.findIndex((known) => known.points < points);
    nearest.splice(place < 0 ? nearest.length : place, 0, { other, points });
    nearest.length = Math.min(nearest.length, limit);
  }
  return nearest.map(({ other }) => other);
}
