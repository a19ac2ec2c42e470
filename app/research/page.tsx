import { profile, topics } from '@/lib/content/load';
import { filedUnder, formatHoldings } from '@/lib/content/relations';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata, siteSections } from '@/lib/content/site';
import { loadItems } from '@/lib/sections/load';
import { NothingYet } from '../_components/nothing-yet';
import { Page } from '../_components/page';
import styles from './research.module.css';

export const metadata = pageMetadata({
  path: addresses.research,
  title: 'Research',
  description: `The research topics of ${profile.name}, each with its write-ups, publications and projects.`,
});

export default async function ResearchPage() {
  const items = await loadItems();
  const holdings = (topic: string) =>
    formatHoldings(
      siteSections
        .filter(({ isFiled }) => isFiled)
        .map(({ name, one, many }) => ({ count: filedUnder(items[name], topic).length, one, many })),
    );
  return (
    <Page path={addresses.research}>
      <h1>Research</h1>
      {topics.length === 0 && <NothingYet>No research topics are described here yet.</NothingYet>}
      <ol className={`plain ${styles.topics}`} data-unsearched>
        {topics.map((topic) => (
          <li key={topic.slug}>
            <h2 className={styles.topic}>
              <a href={addresses.topic(topic.slug)}>{topic.title}</a>
            </h2>
            <p>{topic.description}</p>
            <p className={styles.holdings}>{holdings(topic.slug)}</p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
