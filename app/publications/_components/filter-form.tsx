import { topics } from '@/lib/content/load';
import { facetChoices, type FacetChoice, type WorkFilter } from '@/lib/bibliography/works/filter-works';
import { people } from '@/lib/bibliography/works/people';
import { isPerson } from '@/lib/bibliography/works/person';
import { workOrders } from '@/lib/bibliography/works/order-works';
import type { Work } from '@/lib/bibliography/works/types';
import { addresses } from '@/lib/site/addresses';
import styles from './publications.module.css';

/** More choices than these help nobody, and would make the page heavy; the commonest are kept. */
const MOST_CHOICES = 40;

const SELECTS = [
  { name: 'topic', label: 'Topic' },
  { name: 'type', label: 'Kind' },
  { name: 'year', label: 'Year' },
  { name: 'venue', label: 'Venue' },
  { name: 'author', label: 'With' },
] as const;

interface Props {
  works: readonly Work[];
  filter: WorkFilter;
  found: number;
  /** All works are on the page, so that the page script can filter them in place. */
  isWhole: boolean;
}

/** The filters as a form that asks the server; the page script answers at once where it can. */
export function FilterForm({ works, filter, found, isWhole }: Props) {
  return (
    <form
      className={styles.filters}
      action={addresses.publications}
      method="get"
      role="search"
      aria-label="Publications"
      data-filter-works={isWhole ? 'here' : 'server'}
      data-screen-only
    >
      {SELECTS.map(({ name, label }) => (
        <label key={name}>
          {label}{' '}
          <select name={name} defaultValue={filter[name] ?? ''}>
            <option value="">any</option>
            {mostCommon(choicesOf(works, filter, name), filter[name]).map(({ value, count }) => (
              <option key={value} value={value} data-label={labelOf(name, value)}>
                {labelOf(name, value)} ({count})
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        Order{' '}
        <select name="sort" defaultValue={filter.sort ?? ''}>
          {workOrders.map((order, index) => (
            <option key={order} value={index === 0 ? '' : order}>
              {ORDERS[order]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.search}>
        <span className="visually-hidden">Title, author, venue</span>
        <input
          type="search"
          name="text"
          defaultValue={filter.text ?? ''}
          placeholder="Title, author, venue"
          maxLength={200}
        />
      </label>
      <button type="submit" className="button">
        Filter
      </button>
      <output className={styles.count} data-count>
        {found} of {works.length}
      </output>
    </form>
  );
}

const ORDERS = { newest: 'newest first', oldest: 'oldest first', title: 'by title', kind: 'by kind' } as const;

const labelOf = (name: string, value: string) =>
  name === 'topic' ? (topics.find(({ slug }) => slug === value)?.short ?? value) : value;

/** The owner is an author of every work, which is no choice. */
const choicesOf = (works: readonly Work[], filter: WorkFilter, name: (typeof SELECTS)[number]['name']): FacetChoice[] =>
  facetChoices(works, filter, name).filter(({ value }) => name !== 'author' || !isPerson(value, people.owner));

function mostCommon(choices: FacetChoice[], chosen: string | undefined): FacetChoice[] {
  if (choices.length <= MOST_CHOICES) return choices;
  const kept = new Set([...choices].sort((a, b) => b.count - a.count).slice(0, MOST_CHOICES));
  return choices.filter((choice) => kept.has(choice) || choice.value === chosen);
}
