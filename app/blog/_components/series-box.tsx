import type { Post } from '@/lib/content/documents';
import { posts } from '@/lib/content/load';
import { seriesOf } from '@/lib/prose/relations';
import { addresses } from '@/lib/site/addresses';
import styles from './post.module.css';

/** The series a post belongs to, its parts in order, this one marked; previous and next are for those who read on. */
export function SeriesBox({ post }: { post: Post }) {
  const series = seriesOf(post, posts);
  if (!series || series.parts.length < 2) return null;
  return (
    <nav className={styles.series} aria-label="Series" data-screen-only="">
      <p>
        Part {post.part} of <b>{post.series}</b>
        {series.previous && (
          <>
            {' '}
            ·{' '}
            <a rel="prev" href={addresses.post(series.previous.slug)}>
              Previous: {series.previous.title}
            </a>
          </>
        )}
        {series.next && (
          <>
            {' '}
            ·{' '}
            <a rel="next" href={addresses.post(series.next.slug)}>
              Next: {series.next.title}
            </a>
          </>
        )}
      </p>
    </nav>
  );
}
