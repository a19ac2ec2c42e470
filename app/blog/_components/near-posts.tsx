import { DatedList } from '@/app/_components/dated-list';
import type { Post } from '@/lib/content/documents';
import { posts } from '@/lib/content/load';
import { documentsLinkingTo, relatedPosts } from '@/lib/prose/relations';
import { addresses } from '@/lib/site/addresses';
import { wordsOf } from '@/lib/content/words';
import type { Words } from '@/lib/words/words';

/** What to read next: posts that mention this one, and posts near to it by topic and by the works both cite. */
export function NearPosts({ post }: { post: Post }) {
  const mentions = documentsLinkingTo(addresses.post(post.slug), posts).filter(({ slug }) => slug !== post.slug);
  const near = relatedPosts(post, posts).filter((other) => !mentions.includes(other));
  const words = wordsOf(post);
  return (
    <>
      <PostList id="mentions" title={words.say('post.mentions')} entries={mentions} words={words} />
      <PostList id="related" title={words.say('post.related')} entries={near} words={words} />
    </>
  );
}

interface ListProps {
  id: string;
  title: string;
  entries: Post[];
  words: Words;
}

function PostList({ id, title, entries, words }: ListProps) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id} data-screen-only="">
      <h2 id={id}>{title}</h2>
      <DatedList entries={entries.map((entry) => ({ ...entry, href: addresses.post(entry.slug) }))} words={words} />
    </section>
  );
}
