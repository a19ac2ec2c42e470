import { filterWorks, formatFilter, type WorkFilter } from '@/lib/bibliography/works/filter-works';
import { filterNames } from '@/lib/bibliography/works/query-names';
import type { Work } from '@/lib/bibliography/works/types';
import { addresses } from '@/lib/site/addresses';
import styles from './publications.module.css';

const NAMES = {
  topic: 'the topic',
  type: 'the kind',
  year: 'the year',
  venue: 'the venue',
  author: 'the author',
  text: 'the words',
} as const;

/** What stands in place of an empty list: which of the filters to give up, and what that would show. */
export function NothingFound({
  works,
  filter,
  hidden,
}: {
  works: readonly Work[];
  filter: WorkFilter;
  hidden: boolean;
}) {
  if (works.length === 0) return null;
  const ways = hidden
    ? []
    : filterNames.filter((name) => filter[name]).map((name) => ({ name, without: { ...filter, [name]: undefined } }));
  const useful = ways
    .map(({ name, without }) => ({ name, without, count: filterWorks(works, without).length }))
    .filter(({ count }) => count > 0);
  return (
    <div className={styles.nothing} data-nothing hidden={hidden}>
      <p>
        <b>No work fits all of these filters.</b>
      </p>
      {ways.length > 1 && useful.length > 0 && (
        <ul data-ways>
          {useful.map(({ name, without, count }) => (
            <li key={name}>
              <a href={addresses.publications + formatFilter(without)}>Without {NAMES[name]}</a>: {count}{' '}
              {count === 1 ? 'work' : 'works'}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={addresses.publications} data-clear>
          Show all {works.length}
        </a>
      </p>
    </div>
  );
}
