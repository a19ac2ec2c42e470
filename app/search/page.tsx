import { Page } from '@/app/_components/page';
import { profile } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata, siteSections } from '@/lib/content/site';
import { loadItems } from '@/lib/sections/load';
import { singlePages } from '@/lib/site/sections';
import { SearchForm } from './search-form';
import '../_components/search.css';
import styles from './page.module.css';

export const metadata = pageMetadata({
  path: addresses.search,
  title: 'Search',
  description: `Search the write-ups, publications, projects and CV of ${profile.name}.`,
});

/** Longer lists lead on to their own page. */
const SHOWN = 40;

/** The form, and under it everything there is by kind: what a reader without scripts looks through. */
export default async function SearchPage() {
  const items = await loadItems();
  const pages = singlePages
    .filter(({ address }) => address !== addresses.search)
    .map(({ address, title }) => [address, title] as [string, string]);
  return (
    <Page path={addresses.search}>
      <h1>Search</h1>
      <div className={styles.search}>
        <SearchForm />
        <p className="search-status" role="status" />
        <ol className="search-results plain" />
      </div>
      <div className={styles.kinds}>
        {siteSections.map(({ name, title, path }) => (
          <Kind
            key={name}
            title={title}
            all={path}
            entries={items[name].map((item) => [item.address, [item.title, item.subtitle].filter(Boolean).join(': ')])}
          />
        ))}
        <Kind title="Pages" all={addresses.home} entries={pages} />
      </div>
    </Page>
  );
}

function Kind({ title, all, entries }: { title: string; all: string; entries: [href: string, title: string][] }) {
  if (entries.length === 0) return null;
  const id = title.toLowerCase();
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
          <a href={all}>All {entries.length}</a>
        </p>
      )}
    </section>
  );
}
