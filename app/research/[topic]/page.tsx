import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MoreLink } from '@/app/_components/more-link';
import { Page } from '@/app/_components/page';
import { StructuredData } from '@/app/_components/structured-data';
import { Prose } from '@/app/_prose/prose';
import { renderDocument } from '@/app/_prose/render-document';
import { TableOfContents } from '@/app/_prose/table-of-contents';
import { SectionList } from '../../_components/section-list';
import { formatFilter } from '@/lib/bibliography/works/filter-works';
import { topics } from '@/lib/content/load';
import { filedUnder } from '@/lib/content/relations';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata, siteSections, siteUrl } from '@/lib/content/site';
import type { Item } from '@/lib/sections/items';
import { loadItems } from '@/lib/sections/load';
import { toBreadcrumbNode } from '@/lib/site/structured-data';
import { words, wordsOf } from '@/lib/content/words';
import { headingId } from '@/lib/site/sections';
import styles from '../research.module.css';

/** Works listed here; the list of publications has the others. */
const MOST_LISTED = 50;

type Props = { params: Promise<{ topic: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return topics.map(({ slug }) => ({ topic: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await find(params);
  return pageMetadata({
    path: addresses.topic(topic.slug),
    hasPaper: true,
    language: topic.language,
    title: topic.title,
    description: topic.description,
    section: words.say('section.topics'),
    feeds: [{ title: topic.title, at: addresses.topic(topic.slug) }],
  });
}

export default async function TopicPage({ params }: Props) {
  const topic = await find(params);
  const path = addresses.topic(topic.slug);
  const prose = await renderDocument(topic);
  const own = wordsOf(topic);
  const items = await loadItems();
  const lists = siteSections
    .filter(({ isFiled }) => isFiled)
    .map(({ name }) => ({ name, items: filedUnder(items[name], topic.slug) }))
    .filter((list) => list.items.length > 0);
  return (
    <Page path={path} words={own}>
      <StructuredData
        nodes={[
          toBreadcrumbNode(
            [
              { name: words.say('section.topics'), path: addresses.research },
              { name: topic.title, path },
            ],
            siteUrl,
          ),
        ]}
      />
      <div className="reading">
        <h1>{topic.title}</h1>
        <p className="lede">{topic.description}</p>
        <p className={styles.forms} data-screen-only="" data-unsearched>
          <a href={addresses.paper(path)} type="application/pdf">
            PDF
          </a>
        </p>
        <TableOfContents words={own} headings={prose.headings} hasReferences={prose.references.length > 0} />
        {lists.map(({ name, items }) => (
          <section key={name} aria-labelledby={headingId(name)}>
            <h2 id={headingId(name)}>{words.say(`section.${name}`)}</h2>
            {name === 'publications' ? (
              <Works items={items} topic={topic.slug} />
            ) : (
              <SectionList section={name} items={items} />
            )}
          </section>
        ))}
        <div className={styles.introduction}>
          <Prose prose={prose} words={own} />
        </div>
      </div>
    </Page>
  );
}

/** A long list of works goes on in the list of publications. */
function Works({ items, topic }: { items: readonly Item[]; topic: string }) {
  return (
    <>
      <SectionList section="publications" items={items.slice(0, MOST_LISTED)} />
      {items.length > MOST_LISTED && (
        <MoreLink href={addresses.publications + formatFilter({ topic })}>
          {words.say('publications.onTopic', { count: items.length })}
        </MoreLink>
      )}
    </>
  );
}

async function find(params: Props['params']) {
  const { topic: slug } = await params;
  return topics.find((topic) => topic.slug === slug) ?? notFound();
}
