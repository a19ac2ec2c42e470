import type { ReactNode } from 'react';
import { isoDay } from '@/lib/text/format-date';
import { words as siteWords } from '@/lib/content/words';
import type { Words } from '@/lib/words/words';
import { underTitle } from './under-title';
import styles from './dated-list.module.css';

export interface DatedEntry {
  /** ISO day. */
  date: string;
  /** What stands in the place of the day: a term. */
  when?: string | undefined;
  title: string;
  href: string;
  description?: string;
  /** A quiet line under the text: topic, reading time. */
  note?: ReactNode;
  /** A small picture of what the entry is about. */
  still?: ReactNode;
}

interface Props {
  entries: DatedEntry[];
  /** The level of the titles: 2 where the list is all of the page, else one below the section's heading. */
  level?: 2 | 3;
  /** In whose language the days are: the site's, unless the page has its own. */
  words?: Words;
}

/** Entries with their day hung in the left column, like a CV; the year stands where it changes. */
export function DatedList({ entries, level = 3, words = siteWords }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ol
      className={`plain ${styles.list}`}
      style={level === 2 ? underTitle : undefined}
      reversed
      data-unsearched
      data-stills={entries.some(({ still }) => still !== undefined) || undefined}
    >
      {entries.map((entry, index) => (
        <li key={entry.href}>
          <time dateTime={isoDay(entry.date)}>
            {entry.when ?? (
              <>
                {words.shortDay(entry.date)}{' '}
                <span className={isNewYear(entries, index) ? styles.year : 'visually-hidden'}>
                  {entry.date.slice(0, 4)}
                </span>
              </>
            )}
          </time>
          <div>
            <Heading className={styles.title}>
              <a href={entry.href}>{entry.title}</a>
            </Heading>
            {entry.description && <p>{entry.description}</p>}
            {entry.note && <div className={styles.note}>{entry.note}</div>}
          </div>
          {entry.still && (
            <a className={styles.still} href={entry.href} tabIndex={-1} aria-hidden="true">
              {entry.still}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}

function isNewYear(entries: DatedEntry[], index: number): boolean {
  return entries[index]?.date.slice(0, 4) !== entries[index - 1]?.date.slice(0, 4);
}
