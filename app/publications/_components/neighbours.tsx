import { formatReference } from '@/lib/bibliography/csl/format-reference';
import { citationLocaleOf } from '@/lib/bibliography/csl/styles';
import { findWork, loadBibliography } from '@/lib/bibliography/load';
import { relationsOf } from '@/lib/bibliography/works/related';
import type { Work } from '@/lib/bibliography/works/types';
import { slugOf } from '@/lib/bibliography/works-on-request';
import { collections, projects, topics } from '@/lib/content/load';
import { itemsAboutWork } from '@/lib/sections/about';
import { loadItems } from '@/lib/sections/load';
import { addresses } from '@/lib/site/addresses';
import { WorkTitle } from '../../_components/rich-text';
import { words } from '@/lib/content/words';
import styles from './work.module.css';

/** What else there is about the work: write-ups that cite it and their like, its project, its topics. */
export async function Neighbours({ work }: { work: Work }) {
  const texts = itemsAboutWork(work, collections, await loadItems());
  const project = projects.find(({ slug }) => slug === work.entry.fields.project);
  const about = topics.filter(({ slug }) => work.topics.includes(slug));
  const bibliography = await loadBibliography();
  const relations = await Promise.all(
    relationsOf(work.entry, bibliography).map(async (relation) => ({
      ...relation,
      hasPage: (await findWork(slugOf(relation.entry.key)))?.version === relation.entry,
    })),
  );
  if (texts.length + about.length + relations.length === 0 && !project) return null;
  return (
    <section aria-labelledby="more">
      <h2 id="more">{words.say('work.more')}</h2>
      <ul className={`plain ${styles.more}`} data-unsearched>
        {relations.map(({ label, entry, hasPage }) => (
          <li key={entry.key}>
            <span>{words.say(`relation.${label}`)}</span>{' '}
            {hasPage ? (
              <a href={addresses.publication(entry.key)}>
                <WorkTitle entry={entry} />
              </a>
            ) : (
              <cite>{formatReference(entry, 'apa', citationLocaleOf(words.language)).text}</cite>
            )}
          </li>
        ))}
        {texts.flatMap(({ section, items }) =>
          items.map(({ address, title }) => (
            <li key={address}>
              <span>{words.begin(`section.${section.name}.item`)}</span> <a href={address}>{title}</a>
            </li>
          )),
        )}
        {project && (
          <li>
            <span>{words.begin('section.projects.item')}</span>{' '}
            <a href={addresses.project(project.slug)}>{project.title}</a>
          </li>
        )}
        {about.map((topic) => (
          <li key={topic.slug}>
            <span>{words.begin('section.topics.item')}</span> <a href={addresses.topic(topic.slug)}>{topic.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
