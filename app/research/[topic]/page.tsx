import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DatedList } from '@/app/_components/dated-list';
import { MoreLink } from '@/app/_components/more-link';
import { Page } from '@/app/_components/page';
import { StructuredData } from '@/app/_components/structured-data';
import { Prose } from '@/app/_prose/prose';
import { renderDocument } from '@/app/_prose/render-document';
import { TableOfContents } from '@/app/_prose/table-of-contents';
import { ProjectList } from '../../_components/project-list';
import { PublicationList } from '../../_components/publication-item';
import { formatFilter } from '@/lib/bibliography/works/filter-works';
import { loadBibliography } from '@/lib/bibliography/load';
import { posts, projects, topics } from '@/lib/content/load';
import { filedUnder } from '@/lib/content/relations';
import { addresses } from '@/lib/site/addresses';
import { isKept } from '@/lib/site/kept-routes';
import { pageMetadata, siteUrl } from '@/lib/content/site';
import { toBreadcrumbNode } from '@/lib/site/structured-data';
import styles from '../research.module.css';

/** Works listed here; the list of publications has the others. */
const MOST_LISTED = 50;

type Props = { params: Promise<{ topic: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return topics.filter(({ slug }) => !isKept(addresses.topic(slug))).map(({ slug }) => ({ topic: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await find(params);
  return pageMetadata({
    path: addresses.topic(topic.slug),
    title: topic.title,
    description: topic.description,
    section: 'Research',
    feeds: [{ title: topic.title, at: addresses.topic(topic.slug) }],
  });
}

export default async function TopicPage({ params }: Props) {
  const topic = await find(params);
  const path = addresses.topic(topic.slug);
  const prose = await renderDocument(topic);
  const writing = filedUnder(posts, topic.slug);
  const works = filedUnder((await loadBibliography()).publications, topic.slug);
  const related = filedUnder(projects, topic.slug);
  return (
    <Page path={path}>
      <StructuredData
        nodes={[
          toBreadcrumbNode(
            [
              { name: 'Research', path: addresses.research },
              { name: topic.title, path },
            ],
            siteUrl,
          ),
        ]}
      />
      <div className="reading">
        <h1>{topic.title}</h1>
        <p className="lede">{topic.description}</p>
        <TableOfContents headings={prose.headings} hasReferences={prose.references.length > 0} />
        {writing.length > 0 && (
          <section aria-labelledby="writing">
            <h2 id="writing">Writing</h2>
            <DatedList
              entries={writing.map((post) => ({
                date: post.date,
                title: post.title,
                href: addresses.post(post.slug),
                description: post.description,
              }))}
            />
          </section>
        )}
        {works.length > 0 && (
          <section aria-labelledby="publications">
            <h2 id="publications">Publications</h2>
            <PublicationList works={works.slice(0, MOST_LISTED)} />
            {works.length > MOST_LISTED && (
              <MoreLink href={addresses.publications + formatFilter({ topic: topic.slug })}>
                All {works.length} publications on this topic
              </MoreLink>
            )}
          </section>
        )}
        {related.length > 0 && (
          <section aria-labelledby="projects">
            <h2 id="projects">Projects</h2>
            <ProjectList projects={related} />
          </section>
        )}
        <div className={styles.introduction}>
          <Prose prose={prose} />
        </div>
      </div>
    </Page>
  );
}

async function find(params: Props['params']) {
  const { topic: slug } = await params;
  return topics.find((topic) => topic.slug === slug) ?? notFound();
}
