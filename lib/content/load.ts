import 'server-only';
import { allPosts, allProjects, allTopics, cv, allCvEntries, profile } from 'contentlayer/generated';
import { contentDirectoryFrom } from './content-directory';
import { byDate, byOrder, toSourced, type Post, type Project, type Topic } from './documents';

export { cv, allCvEntries, profile };

/** Drafts are seen in development, and in a build that asks for them (the tests' kitchen sink). */
const showsDrafts = process.env.NODE_ENV === 'development' || process.env.SHOW_DRAFTS === '1';

export const posts: Post[] = allPosts
  .map(toSourced)
  .filter((post) => showsDrafts || !post.draft)
  .sort(byDate);
export const topics: Topic[] = allTopics.map(toSourced).sort(byOrder);
export const projects: Project[] = allProjects.map(toSourced).sort(byOrder);

/** The folder of the content in use, for files that contentlayer does not carry: .bib, .csv, images. */
export const contentDirectory = contentDirectoryFrom(process.env);
