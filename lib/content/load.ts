import 'server-only';
import { contentDirectoryInUse } from './content-directory';
import { byDate, byOrder, toSourced, type Post, type Project, type Topic } from './documents';
import { loadDocuments } from './generated';

const { profile, cv, allCvEntries, allPosts, allProjects, allTopics } = await loadDocuments();

export { cv, allCvEntries, profile };

/** Drafts are seen in development, and in a build that asks for them (the tests' kitchen sink). */
const showsDrafts = process.env.NODE_ENV === 'development' || process.env.SHOW_DRAFTS === '1';

export const posts: Post[] = allPosts
  .map(toSourced)
  .filter((post) => showsDrafts || !post.draft)
  .sort(byDate);
export const postsBySlug: ReadonlyMap<string, Post> = new Map(posts.map((post) => [post.slug, post]));
export const topics: Topic[] = allTopics.map(toSourced).sort(byOrder);
export const projects: Project[] = allProjects.map(toSourced).sort(byOrder);

/** The folder of the content in use, for files that contentlayer does not carry: .bib, .csv, images. */
export const contentDirectory = contentDirectoryInUse();
