import { formatMinutes } from '@/app/_components/reading-time';
import type { Post } from '@/lib/content/documents';
import { posts } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { stillOf } from '@/app/_explorables/stills';
import { renderDocument } from '@/app/_prose/render-document';
import { Joints } from './joints';
import styles from './post.module.css';

/** The end of a post: what was written before and after it, the ways to cite, copy and follow it, and the way back up. */
export async function Ending({ post }: { post: Post }) {
  const place = posts.findIndex(({ slug }) => slug === post.slug);
  const [next, previous] = [posts[place - 1], posts[place + 1]];
  return (
    <>
      {(next ?? previous) && (
        <nav className={styles.neighbours} aria-label="Other write-ups" data-screen-only="">
          {previous && <Neighbour label="Previous" post={previous} />}
          {next && <Neighbour label="Next" post={next} />}
        </nav>
      )}
      <p className={styles.joints} data-screen-only="">
        <Joints />
        <a href="#main">Back to the top</a>
      </p>
    </>
  );
}

async function Neighbour({ label, post }: { label: string; post: Post }) {
  const { minutes } = await renderDocument(post);
  return (
    <a href={addresses.post(post.slug)}>
      <span className={styles.still}>{stillOf(post.still)}</span>
      <span>
        <span className={styles.label}>{label}</span> <b>{post.title}</b>{' '}
        <span className={styles.label}>{formatMinutes(minutes)}</span>
      </span>
    </a>
  );
}
