import type { Metadata } from 'next';
import { topics } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { Page } from '../_components/page';
import styles from './research.module.css';

export const metadata: Metadata = { title: 'Research', description: 'Research topics, each with its write-ups, publications and projects.' };

export default function ResearchPage() {
  return (
    <Page path={addresses.research}>
      <h1>Research</h1>
      {topics.length === 0 && <p className="lede">No topics yet.</p>}
      <ol className={`plain ${styles.topics}`}>
        {topics.map((topic) => (
          <li key={topic.slug}>
            <h2 className={styles.topic}>
              <a href={addresses.topic(topic.slug)}>{topic.title}</a>
            </h2>
            <p>{topic.description}</p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
