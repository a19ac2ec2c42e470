import { loadBibliography } from '@/lib/bibliography/load';
import { posts, profile, projects, topics } from '@/lib/content/load';
import { filedUnder, formatHoldings } from '@/lib/content/relations';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata } from '@/lib/content/site';
import { NothingYet } from '../_components/nothing-yet';
import { Page } from '../_components/page';
import styles from './research.module.css';

export const metadata = pageMetadata({
  path: addresses.research,
  title: 'Research',
  description: `The research topics of ${profile.name}, each with its write-ups, publications and projects.`,
});

export default async function ResearchPage() {
  const { publications } = await loadBibliography();
  const holdings = (topic: string) =>
    formatHoldings([
      { count: filedUnder(posts, topic).length, one: 'write-up', many: 'write-ups' },
      { count: filedUnder(publications, topic).length, one: 'publication', many: 'publications' },
      { count: filedUnder(projects, topic).length, one: 'project', many: 'projects' },
    ]);
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
