import { DatedList } from '@/app/_components/dated-list';
import type { Post } from '@/lib/content/documents';
import { posts } from '@/lib/content/load';
import { documentsLinkingTo, relatedPosts } from '@/lib/prose/relations';
import { addresses } from '@/lib/site/addresses';

/** What to read next: posts that mention this one, and posts near to it by topic and by the works both cite. */
export function NearPosts({ post }: { post: Post }) {
  const mentions = documentsLinkingTo(addresses.post(post.slug), posts).filter(({ slug }) => slug !== post.slug);
  const near = relatedPosts(post, posts).filter((other) => !mentions.includes(other));
  return (
    <>
      <PostList id="mentions" title="Mentioned in" entries={mentions} />
      <PostList id="related" title="Related" entries={near} />
    </>
  );
}

function PostList({ id, title, entries }: { id: string; title: string; entries: Post[] }) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id} data-screen-only="">
      <h2 id={id}>{title}</h2>
      <DatedList entries={entries.map((entry) => ({ ...entry, href: addresses.post(entry.slug) }))} />
    </section>
  );
}
