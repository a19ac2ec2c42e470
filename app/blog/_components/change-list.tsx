import type { Post } from '@/lib/content/documents';
import { revisionId } from '@/lib/prose/cite-post';
import { formatDay, isoDay } from '@/lib/text/format-date';
import styles from './post.module.css';

/** What changed since first publication, newest first; each day can be cited. */
export function ChangeList({ post }: { post: Post }) {
  const published = { date: post.date, note: 'First published.' };
  const changes = [...(post.changes ?? []), published];
  const latest = post.updated ?? post.date;
  const isListed = changes.some(({ date }) => isoDay(date) === isoDay(latest));
  const all = isListed ? changes : [{ date: latest, note: 'Revised.' }, ...changes];
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">Changes</h2>
      <ol className={`plain ${styles.changes}`} reversed>
        {all.map(({ date, note }) => (
          <li key={`${date}${note}`} id={revisionId(date)}>
            <time dateTime={isoDay(date)}>{formatDay(date)}</time> {note}
          </li>
        ))}
      </ol>
    </section>
  );
}
