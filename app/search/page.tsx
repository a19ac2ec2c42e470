import { Page } from '@/app/_components/page';
import { loadBibliography } from '@/lib/bibliography/load';
import { posts, profile, projects, topics } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata } from '@/lib/content/site';
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
  const { publications } = await loadBibliography();
  return (
    <Page path={addresses.search}>
      <h1>Search</h1>
      <div className={styles.search}>
        <SearchForm />
        <p className="search-status" role="status" />
        <ol className="search-results plain" />
      </div>
      <div className={styles.kinds}>
        <Kind
          title="Writing"
          all={addresses.blog}
          entries={posts.map(({ slug, title }) => [addresses.post(slug), title])}
        />
        <Kind
          title="Publications"
          all={addresses.publications}
          entries={publications.map(({ key, entry }) => [
            addresses.publication(key),
            plainTitle(entry.csl.title ?? key),
          ])}
        />
        <Kind
          title="Research"
          all={addresses.research}
          entries={topics.map(({ slug, title }) => [addresses.topic(slug), title])}
        />
        <Kind
          title="Projects"
          all={addresses.projects}
          entries={projects.map(({ slug, title, subtitle }) => [addresses.project(slug), `${title}: ${subtitle}`])}
        />
        <Kind
          title="Pages"
          all={addresses.home}
          entries={[
            [addresses.home, 'Home'],
            [addresses.cv, 'CV'],
            [addresses.feeds, 'Feeds'],
          ]}
        />
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

/** CSL titles may hold `<i>` and the like; a list takes their words. */
function plainTitle(title: string): string {
  return title.replace(/<[^>]*>/g, '');
}
