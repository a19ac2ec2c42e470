import type { DocumentOf } from '@/lib/content/documents';
import { hasPage } from '@/lib/content/known-pages';
import { itemAddress } from '@/lib/site/addresses';
import { sectionNamed } from '@/lib/site/sections';
import { isoDay } from '@/lib/text/format-date';
import { Inline } from './inline';
import { words } from '@/lib/content/words';
import styles from './news-list.module.css';

type News = DocumentOf<'News'>;

/** News by days, newest first: a sentence each, with its links, and the way to the text where there is more to read. */
export function NewsList({ news }: { news: readonly News[] }) {
  const { path } = sectionNamed('news');
  return (
    <ol className={`plain ${styles.news}`} reversed>
      {news.map(({ slug, file, body, date, title }) => (
        <li key={slug} id={slug}>
          <time dateTime={isoDay(date)}>{words.day(date)}</time>
          <p data-feed="">
            <Inline>{title}</Inline>
            {hasPage({ path: file, body }) && (
              <>
                {' '}
                <a href={itemAddress(path, slug)} aria-label={words.say('more.on', { day: isoDay(date) })}>
                  {words.say('more')}
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
