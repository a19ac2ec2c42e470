import { profile, topics } from '@/lib/content/load';
import { filedUnder } from '@/lib/content/relations';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata, siteSections } from '@/lib/content/site';
import { loadItems } from '@/lib/sections/load';
import { NothingYet } from '../_components/nothing-yet';
import { Page } from '../_components/page';
import { words } from '@/lib/content/words';
import styles from './research.module.css';

export const metadata = pageMetadata({
  path: addresses.research,
  title: words.say('section.topics'),
  description: words.say('topics.describe', { name: profile.name }),
});

export default async function ResearchPage() {
  const items = await loadItems();
  // "3 write-ups, 1 publication"
  const holdings = (topic: string) =>
    siteSections
      .filter(({ isFiled }) => isFiled)
      .map(({ name }) => ({ name, count: filedUnder(items[name], topic).length }))
      .filter(({ count }) => count > 0)
      .map(({ name, count }) => words.say(`section.${name}.count`, { count }))
      .join(words.comma);
  return (
    <Page path={addresses.research}>
      <h1>{words.say('section.topics')}</h1>
      {topics.length === 0 && <NothingYet>{words.say('topics.none')}</NothingYet>}
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
