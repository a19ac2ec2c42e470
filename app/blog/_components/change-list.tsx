import type { Post } from '@/lib/content/documents';
import { revisionsOf } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { revisionId } from '@/lib/prose/cite-post';
import { isoDay } from '@/lib/text/format-date';
import { wordsOf } from '@/lib/content/words';
import styles from './post.module.css';

/** What changed since first publication, newest first; each day can be cited. */
export function ChangeList({ post }: { post: Post }) {
  const { say } = wordsOf(post);
  const published = { date: post.date, note: say('changes.first') };
  const changes = [...(post.changes ?? []), published];
  const latest = post.updated ?? post.date;
  const isListed = changes.some(({ date }) => isoDay(date) === isoDay(latest));
  const kept = new Set(revisionsOf(post.slug).map(({ day }) => day));
  const all = isListed ? changes : [{ date: latest, note: say('changes.revised') }, ...changes];
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say('changes')}</h2>
      <ol className={`plain ${styles.changes}`} reversed>
        {all.map(({ date, note }) => (
          <li key={`${date}${note}`} id={revisionId(date)}>
            <Day date={date} isKept={kept.has(isoDay(date))} post={post} /> {note}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A day of a post, which leads to the text as it stood then, where that is kept. */
function Day({ date, isKept, post }: { date: string; isKept: boolean; post: Post }) {
  const time = <time dateTime={isoDay(date)}>{wordsOf(post).day(date)}</time>;
  return isKept ? <a href={addresses.revision(post.slug, isoDay(date))}>{time}</a> : time;
}
