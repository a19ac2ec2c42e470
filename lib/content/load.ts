import 'server-only';
import { byDate, byOrder, type Post, type Project, type Topic } from './documents';
import { contentInUse } from './in-use';
import { filesOf, type DocumentSnapshot } from './snapshot';

const { directory, files, documents } = contentInUse<DocumentSnapshot>('documents');

export { documents };

/** Drafts are seen in development, and in a build that asks for them (the tests' kitchen sink). */
const showsDrafts = process.env.NODE_ENV === 'development' || process.env.SHOW_DRAFTS === '1';

export const profile = documents.Profile[0]!;
export const cv = documents.Cv[0]!;

export const posts: Post[] = documents.Post.filter((post) => showsDrafts || !post.draft).sort(byDate);
export const postsBySlug: ReadonlyMap<string, Post> = new Map(posts.map((post) => [post.slug, post]));
export const topics: Topic[] = documents.Topic.sort(byOrder);
export const projects: Project[] = documents.Project.sort(byOrder);

/** Where the texts stand, and the files that they may draw from. */
export const contentFiles = { directory, files: filesOf(directory, files) };
