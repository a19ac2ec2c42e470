import { formatShortDay, isoDay } from '@/lib/text/format-date';
import styles from './dated-list.module.css';

export interface DatedEntry {
  /** ISO day. */
  date: string;
  title: string;
  href: string;
  description?: string;
  /** A quiet line under the title: topic, reading time. */
  note?: string;
}

/** Entries with their day hung in the left column, like a CV; the year heads the day where `showYear` asks for it. */
export function DatedList({ entries, showYear = true }: { entries: DatedEntry[]; showYear?: boolean }) {
  return (
    <ol className={`plain ${styles.list}`} reversed>
      {entries.map((entry) => (
        <li key={entry.href}>
          <time dateTime={isoDay(entry.date)}>
            {formatShortDay(entry.date)} {showYear && <span className={styles.year}>{entry.date.slice(0, 4)}</span>}
          </time>
          <div>
            <a className={styles.title} href={entry.href}>
              {entry.title}
            </a>
            {entry.description && <p>{entry.description}</p>}
            {entry.note && <p className={styles.note}>{entry.note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
