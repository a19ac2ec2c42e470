import { readingTime } from '@/app/_components/reading-time';
import type { Post } from '@/lib/content/documents';
import { posts } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { stillOf } from '@/app/_explorables/stills';
import { Joints } from './joints';
import { wordsOf } from '@/lib/content/words';
import type { Words } from '@/lib/words/words';
import styles from './post.module.css';

/** The end of a post: what was written before and after it, the ways to cite, copy and follow it, and the way back up. */
export async function Ending({ post }: { post: Post }) {
  const words = wordsOf(post);
  const { say } = words;
  const place = posts.findIndex(({ slug }) => slug === post.slug);
  const [next, previous] = [posts[place - 1], posts[place + 1]];
  return (
    <>
      {(next ?? previous) && (
        <nav className={styles.neighbours} aria-label={say('post.others')} data-screen-only="">
          {previous && <Neighbour words={words} label={say('previous')} post={previous} />}
          {next && <Neighbour words={words} label={say('next')} post={next} />}
        </nav>
      )}
      <p className={styles.joints} data-screen-only="">
        <Joints words={words} />
        <a href="#main">{say('post.top')}</a>
      </p>
    </>
  );
}

async function Neighbour({ words, label, post }: { words: Words; label: string; post: Post }) {
  const minutes = await readingTime(post, words);
  return (
    <a href={addresses.post(post.slug)}>
      <span className={styles.still}>{stillOf(post.still)}</span>
      <span>
        <span className={styles.label}>{label}</span> <b>{post.title}</b>{' '}
        <span className={styles.label}>{minutes}</span>
      </span>
    </a>
  );
}
