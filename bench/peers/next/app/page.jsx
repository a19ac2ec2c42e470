import Link from 'next/link';
import { readPost, slugs } from './posts.js';

export default function Home() {
  const posts = slugs()
    .map(readPost)
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  return (
    <>
      <h1>Writing</h1>
      <ul>
        {posts.map((post) => (
          <li key={post.slug}>
            <Link href={`/blog/${post.slug}`}>{post.title}</Link> <time>{post.date}</time>
          </li>
        ))}
      </ul>
    </>
  );
}
