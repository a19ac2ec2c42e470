import type { Post } from '@/lib/content/documents';
import { posts } from '@/lib/content/load';
import { seriesOf } from '@/lib/prose/relations';
import { addresses } from '@/lib/site/addresses';
import { wordsOf } from '@/lib/content/words';
import { Parts } from '@/app/_components/parts';
import styles from './post.module.css';

/** The series a post belongs to, its parts in order, this one marked; previous and next are for those who read on. */
export function SeriesBox({ post }: { post: Post }) {
  const series = seriesOf(post, posts);
  if (!series || series.parts.length < 2) return null;
  const { say, parts } = wordsOf(post);
  return (
    <nav className={styles.series} aria-label={say('series')} data-screen-only="">
      <p>
        <Parts of={parts('series.part', { part: String(post.part), series: <b>{post.series}</b> })} />
        {series.previous && (
          <>
            {' '}
            ·{' '}
            <a rel="prev" href={addresses.post(series.previous.slug)}>
              {say('series.previous', { title: series.previous.title })}
            </a>
          </>
        )}
        {series.next && (
          <>
            {' '}
            ·{' '}
            <a rel="next" href={addresses.post(series.next.slug)}>
              {say('series.next', { title: series.next.title })}
            </a>
          </>
        )}
      </p>
    </nav>
  );
}
