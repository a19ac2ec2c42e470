import { readdirSync, readFileSync } from 'node:fs';
import matter from 'gray-matter';

export const slugs = () => readdirSync('posts').map((name) => name.replace(/\.md$/, ''));
export const readPost = (slug) => {
  const { data, content } = matter(readFileSync(`posts/${slug}.md`, 'utf8'));
  return { slug, title: data.title, date: String(data.date.toISOString?.().slice(0, 10) ?? data.date), content };
};
