import { filterWorks, formatFilter, type WorkFilter } from '@/lib/bibliography/works/filter-works';
import { filterNames } from '@/lib/bibliography/works/query-names';
import type { Work } from '@/lib/bibliography/works/types';
import { addresses } from '@/lib/site/addresses';
import { words } from '@/lib/content/words';
import { Parts } from '@/app/_components/parts';
import styles from './publications.module.css';

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
        <b>{words.say('filter.none')}</b>
      </p>
      {ways.length > 1 && useful.length > 0 && (
        <ul data-ways>
          {useful.map(({ name, without, count }) => (
            <li key={name}>
              <Parts
                of={words.parts('filter.way', {
                  way: (
                    <a href={addresses.publications + formatFilter(without)}>{words.say(`filter.without.${name}`)}</a>
                  ),
                  works: words.say('work.count', { count }),
                })}
              />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={addresses.publications} data-clear>
          {words.say('filter.all', { count: works.length })}
        </a>
      </p>
    </div>
  );
}
