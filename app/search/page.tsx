import { Page } from '@/app/_components/page';
import { freePages, profile } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata, siteSections } from '@/lib/content/site';
import { listedNames } from '@/lib/sections/listed-names';
import { loadItems } from '@/lib/sections/load';
import { headingId, singlePages } from '@/lib/site/sections';
import { SearchForm } from './search-form';
import { words } from '@/lib/content/words';
import '../_components/search.css';
import styles from './page.module.css';

export const metadata = pageMetadata({
  path: addresses.search,
  title: words.say('page.search'),
  description: words.say('search.describe', { name: profile.name }),
});

/** Longer lists lead on to their own page. */
const SHOWN = 40;

/** The form, and under it everything there is by kind: what a reader without scripts looks through. */
export default async function SearchPage() {
  const items = await loadItems();
  const names = listedNames(Object.values(items).flat(), words);
  const pages = [
    ...singlePages
      .filter(({ address }) => address !== addresses.search)
      .map(({ address, name }) => [address, words.say(`page.${name}`)] as [string, string]),
    ...freePages.map(({ address, title }) => [address, title] as [string, string]),
  ];
  return (
    <Page path={addresses.search}>
      <h1>{words.say('page.search')}</h1>
      <div className={styles.search}>
        <SearchForm />
        <p className="search-status" role="status" />
        <ol className="search-results plain" />
      </div>
      <div className={styles.kinds}>
        {siteSections.map(({ name, path }) => (
          <Kind
            key={name}
            id={headingId(name)}
            title={words.say(`section.${name}`)}
            all={path}
            entries={items[name].map(({ address }) => [address, names.get(address)!])}
          />
        ))}
        <Kind id="pages" title={words.say('pages')} all={addresses.home} entries={pages} />
      </div>
    </Page>
  );
}

interface KindProps {
  id: string;
  title: string;
  /** Where the whole list stands. */
  all: string;
  entries: [href: string, title: string][];
}

function Kind({ id, title, all, entries }: KindProps) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="plain">
        {entries.slice(0, SHOWN).map(([href, name]) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
      {entries.length > SHOWN && (
        <p>
          <a href={all}>{words.say('search.allOf', { count: entries.length })}</a>
        </p>
      )}
    </section>
  );
}
