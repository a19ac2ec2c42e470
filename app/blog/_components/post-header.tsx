import type { Post, Topic } from '@/lib/content/documents';
import { addresses } from '@/lib/site/addresses';
import { doiUrl, shownDoi } from '@/lib/text/doi';
import { formatDay, isoDay } from '@/lib/text/format-date';
import { formatMinutes } from '@/app/_components/reading-time';
import { Byline } from './byline';
import { Joints } from './joints';
import styles from './post.module.css';

interface Props {
  post: Post;
  topics: Topic[];
  minutes: number;
  /** It is a text as it stood, which has no other forms. */
  isKept?: boolean;
}

/** Title and the quiet line under it: topics, days and length; under it the ways to cite, copy and follow it. */
export function PostHeader({ post, topics, minutes, isKept }: Props) {
  const path = addresses.post(post.slug);
  return (
    <header className={styles.header}>
      <h1>{post.title}</h1>
      <Byline post={post} />
      <p className={styles.meta}>
        {topics.length > 0 && (
          <span className={styles.topics}>
            {topics.map((topic) => (
              <a key={topic.slug} href={addresses.topic(topic.slug)}>
                {topic.short}
              </a>
            ))}
          </span>
        )}
        <time dateTime={isoDay(post.date)}>{formatDay(post.date)}</time>
        {post.updated && (
          <span className={styles.updated}>
            updated <time dateTime={isoDay(post.updated)}>{formatDay(post.updated)}</time>
          </span>
        )}
        <span>{formatMinutes(minutes)}</span>
        {post.doi && <a href={doiUrl(post.doi)}>{shownDoi(post.doi)}</a>}
        {post.draft && <strong>Draft</strong>}
      </p>
      <p className={styles.joints} data-screen-only="">
        <Joints {...(!post.draft && !isKept && { paper: addresses.paper(path), book: addresses.book(path) })} />
      </p>
    </header>
  );
}
