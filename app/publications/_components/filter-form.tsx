import { topics } from '@/lib/content/load';
import { facetChoices, type FacetChoice, type WorkFilter } from '@/lib/bibliography/works/filter-works';
import { people } from '@/lib/bibliography/works/people';
import { isPerson } from '@/lib/bibliography/works/person';
import { workOrders } from '@/lib/bibliography/works/order-works';
import type { Work } from '@/lib/bibliography/works/types';
import { addresses } from '@/lib/site/addresses';
import { words } from '@/lib/content/words';
import { kinds } from '@/lib/bibliography/works/describe';
import styles from './publications.module.css';

const { say } = words;

/** More choices than these help nobody, and would make the page heavy; the commonest are kept. */
const MOST_CHOICES = 40;

const SELECTS = ['topic', 'type', 'year', 'venue', 'author'] as const;

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
      aria-label={say('section.publications')}
      data-filter-works={isWhole ? 'here' : 'server'}
      data-screen-only
    >
      {SELECTS.map((name) => (
        <label key={name}>
          {say(`filter.${name}`)}{' '}
          <select name={name} defaultValue={filter[name] ?? ''}>
            <option value="">{say('filter.any')}</option>
            {mostCommon(choicesOf(works, filter, name), filter[name]).map(({ value, count }) => (
              <option key={value} value={value} data-label={labelOf(name, value)}>
                {labelOf(name, value)} ({count})
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        {say('filter.order')}{' '}
        <select name="sort" defaultValue={filter.sort ?? ''}>
          {workOrders.map((order, index) => (
            <option key={order} value={index === 0 ? '' : order}>
              {say(`filter.${order}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.search}>
        <span className="visually-hidden">{say('filter.text')}</span>
        <input
          type="search"
          name="text"
          defaultValue={filter.text ?? ''}
          placeholder={say('filter.text')}
          maxLength={200}
        />
      </label>
      <button type="submit" className="button">
        {say('filter.do')}
      </button>
      <output className={styles.count} data-count>
        {say('filter.found', { found, count: works.length })}
      </output>
    </form>
  );
}

function labelOf(name: (typeof SELECTS)[number], value: string): string {
  if (name === 'topic') return topics.find(({ slug }) => slug === value)?.short ?? value;
  const kind = name === 'type' && kinds.find((known) => known === value);
  return kind ? words.begin(`kind.${kind}`) : value;
}

/** The owner is an author of every work, which is no choice. */
const choicesOf = (works: readonly Work[], filter: WorkFilter, name: (typeof SELECTS)[number]): FacetChoice[] =>
  facetChoices(works, filter, name).filter(({ value }) => name !== 'author' || !isPerson(value, people.owner));

function mostCommon(choices: FacetChoice[], chosen: string | undefined): FacetChoice[] {
  if (choices.length <= MOST_CHOICES) return choices;
  const kept = new Set([...choices].sort((a, b) => b.count - a.count).slice(0, MOST_CHOICES));
  return choices.filter((choice) => kept.has(choice) || choice.value === chosen);
}
