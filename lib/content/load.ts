import 'server-only';
import { sectionNamed, type SectionName } from '@/lib/site/sections';
import { markUnpublished, toCollections, type Post } from './documents';
import { markUnpublishedPages, toFreePages } from './free-pages';
import { toRevisions, type Revision } from './revisions';
import { contentInUse } from './in-use';
import { filesOf, type DocumentSnapshot } from './snapshot';

const { directory, files, documents } = contentInUse<DocumentSnapshot>('documents');

export { documents };

/** Set in a preview: the ISO day on which it was asked for. */
const previewDay = process.env.PREVIEW_DAY;
/** Drafts are seen in development and in a preview. */
const showsDrafts = process.env.NODE_ENV === 'development' || previewDay !== undefined;

export const profile = documents.Profile[0]!;
export const cv = documents.Cv[0]!;

/** The documents of each section. */
const listed = toCollections(documents, { withDrafts: showsDrafts });
export const collections = previewDay === undefined ? listed : markUnpublished(listed, previewDay);
export const { posts, topics, projects } = collections;
/** Pages at addresses of their own choice. */
const pages = toFreePages(documents, { withDrafts: showsDrafts });
export const freePages = previewDay === undefined ? pages : markUnpublishedPages(pages, previewDay);
/** Texts of posts as they stood, of those that are published. */
export const revisions = toRevisions(documents).filter(({ of }) => posts.some(({ slug }) => slug === of));
/** Those of one post, the newest first. */
export const revisionsOf = (slug: string): Revision[] => revisions.filter(({ of }) => of === slug);
export const postsBySlug: ReadonlyMap<string, Post> = new Map(posts.map((post) => [post.slug, post]));

/** Whether the site has a section: some are only there when they hold something. */
export function hasSection(name: SectionName): boolean {
  const { needsItems, type } = sectionNamed(name);
  return !needsItems || !type || collections[name as keyof typeof collections].length > 0;
}

/** Where the texts stand, and the files that they may draw from. */
export const contentFiles = { directory, files: filesOf(directory, files) };
