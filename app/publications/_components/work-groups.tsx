import type { ReactNode } from 'react';
import { formatFilter, type WorkFilter } from '@/lib/bibliography/works/filter-works';
import { jumpsOf, type WorkGroup, type WorkOrder } from '@/lib/bibliography/works/order-works';
import type { Work } from '@/lib/bibliography/works/types';
import { addresses } from '@/lib/site/addresses';
import { words } from '@/lib/content/words';
import styles from './publications.module.css';

/** Works under a heading; a year stands beside them, once for all. */
export function Group({ group, isYear, children }: { group: WorkGroup; isYear: boolean; children: ReactNode }) {
  const list = <ol className="plain">{children}</ol>;
  if (group.heading === undefined) return list;
  return (
    <section className={isYear ? styles.ofYear : styles.ofKind} aria-labelledby={group.id}>
      <h2 id={group.id}>{group.heading}</h2>
      {list}
    </section>
  );
}

/** Ways to each year or kind of a long list, on whichever page it begins. */
export function Jumps({
  works,
  filter,
  order,
  pages,
}: {
  works: readonly Work[];
  filter: WorkFilter;
  order: WorkOrder;
  /** Of a list on several pages, how many works each has, and which one this is. */
  pages?: { size: number; current: number };
}) {
  const jumps = jumpsOf(works, order, words);
  if (jumps.length < 4) return null;
  const pageOf = (first: number) => (pages ? Math.floor(first / pages.size) + 1 : 1);
  return (
    <nav aria-label={words.say('jump')} className={styles.jumps} data-screen-only>
      {jumps.map(({ heading, id, first }) => {
        const isHere = !pages || pageOf(first) === pages.current;
        const page = isHere ? '' : addresses.publications + formatFilter(filter, pageOf(first));
        return (
          <a key={id} href={`${page}#${id}`}>
            {heading}
          </a>
        );
      })}
    </nav>
  );
}
