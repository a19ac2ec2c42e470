import type { ContentFile } from '@/lib/content/front-matter';
import { readContent } from '@/lib/content/read';

/** What is made from the built pages has to know of the content besides. */
export interface SiteContent {
  owner: { name: string; language: string; description: string };
  /** Published posts, newest first; drafts are none of them. */
  posts: PublishedPost[];
  /** In their order. */
  topics: { slug: string; title: string; description: string }[];
  projects: { slug: string; title: string; description: string }[];
  /** Slugs of drafts, whose pages a test build has too. */
  drafts: Set<string>;
}

export interface PublishedPost {
  slug: string;
  title: string;
  description: string;
  /** ISO days. */
  date: string;
  updated: string;
  /** Topic slugs. */
  topics: string[];
}

/** Reads the front matter of a content folder in plain Node; the content was checked when the build began. */
export async function readSiteContent(directory: string): Promise<SiteContent> {
  const { documents } = await readContent(directory);
  const inFolder = (folder: string) => documents.filter(({ path }) => path.startsWith(`${folder}/`));
  const profile = documents.find(({ path }) => path === 'profile.mdx')?.data ?? {};
  const posts = inFolder('posts');
  return {
    owner: { name: text(profile.name), language: text(profile.language) || 'en', description: text(profile.description) },
    posts: posts.filter(({ data }) => data.draft !== true).map(toPublishedPost).sort(byDate),
    topics: inFolder('topics').sort(byOrder).map(toTitled),
    projects: inFolder('projects').sort(byOrder).map(toTitled),
    drafts: new Set(posts.filter(({ data }) => data.draft === true).map(({ slug }) => slug)),
  };
}

function toPublishedPost({ slug, data }: ContentFile): PublishedPost {
  const date = day(data.date);
  const topics = Array.isArray(data.topics) ? data.topics.map(text) : [];
  return { slug, title: text(data.title), description: text(data.description), date, updated: day(data.updated) || date, topics };
}

function toTitled({ slug, data }: ContentFile) {
  return { slug, title: text(data.title), description: text(data.description) };
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** YAML 1.2 leaves a day a string; a quoted timestamp keeps its day. */
const day = (value: unknown): string => (value instanceof Date ? value.toISOString() : text(value)).slice(0, 10);

const byDate = (a: PublishedPost, b: PublishedPost) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title);
const byOrder = (a: ContentFile, b: ContentFile) => Number(a.data.order ?? 0) - Number(b.data.order ?? 0);
