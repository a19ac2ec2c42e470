import type { Post, Topic } from '@/lib/content/documents';
import { addresses } from '@/lib/site/addresses';
import { doiUrl, shownDoi } from '@/lib/text/doi';
import { isoDay } from '@/lib/text/format-date';
import { Byline } from './byline';
import { Joints } from './joints';
import { wordsOf } from '@/lib/content/words';
import { Parts } from '@/app/_components/parts';
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
  const { say, begin, parts, day } = wordsOf(post);
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
        <time dateTime={isoDay(post.date)}>{day(post.date)}</time>
        {post.updated && (
          <span className={styles.updated}>
            <Parts
              of={parts('post.updated', {
                day: <time dateTime={isoDay(post.updated)}>{day(post.updated)}</time>,
              })}
            />
          </span>
        )}
        <span>{say('post.minutes', { count: minutes })}</span>
        {post.doi && <a href={doiUrl(post.doi)}>{shownDoi(post.doi)}</a>}
        {post.draft && <strong>{begin('post.draft')}</strong>}
      </p>
      <p className={styles.joints} data-screen-only="">
        <Joints
          words={wordsOf(post)}
          {...(!post.draft && !isKept && { paper: addresses.paper(path), book: addresses.book(path) })}
        />
      </p>
    </header>
  );
}
