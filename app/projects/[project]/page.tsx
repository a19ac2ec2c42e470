import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DatedList } from '@/app/_components/dated-list';
import { Page } from '@/app/_components/page';
import { StructuredData } from '@/app/_components/structured-data';
import { Prose } from '@/app/_prose/prose';
import { renderDocument } from '@/app/_prose/render-document';
import { PublicationList } from '../../_components/publication-item';
import { loadBibliography } from '@/lib/bibliography/load';
import type { Project } from '@/lib/content/documents';
import { posts, projects, topics } from '@/lib/content/load';
import { topicsOf } from '@/lib/content/relations';
import { documentsAboutProject } from '@/lib/prose/relations';
import { addresses } from '@/lib/site/addresses';
import { isKept } from '@/lib/site/kept-routes';
import { pageMetadata, siteUrl } from '@/lib/content/site';
import { toBreadcrumbNode } from '@/lib/site/structured-data';
import styles from '../projects.module.css';

type Props = { params: Promise<{ project: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return projects.filter(({ slug }) => !isKept(addresses.project(slug))).map(({ slug }) => ({ project: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await find(params);
  return pageMetadata({
    path: addresses.project(project.slug),
    title: project.title,
    description: project.description,
    section: 'Projects',
  });
}

export default async function ProjectPage({ params }: Props) {
  const project = await find(params);
  const path = addresses.project(project.slug);
  const prose = await renderDocument(project);
  const { publications } = await loadBibliography();
  const works = publications.filter(({ entry }) => entry.fields.project === project.slug);
  const writing = documentsAboutProject({ slug: project.slug, path }, posts);
  return (
    <Page path={path}>
      <StructuredData
        nodes={[
          toBreadcrumbNode(
            [
              { name: 'Projects', path: addresses.projects },
              { name: project.title, path },
            ],
            siteUrl,
          ),
        ]}
      />
      <div className="reading">
        <h1>{project.title}</h1>
        <p className="lede">{project.subtitle}</p>
        <Facts project={project} />
        <div className={styles.text}>
          <Prose prose={prose} />
        </div>
        {works.length > 0 && (
          <section aria-labelledby="publications">
            <h2 id="publications">Publications</h2>
            <PublicationList works={works} />
          </section>
        )}
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
      </div>
    </Page>
  );
}

/** Where the project lives, and the research topics it belongs to. */
function Facts({ project }: { project: Project }) {
  return (
    <p className={`rail ${styles.facts}`}>
      {project.code && <a href={project.code}>Code</a>}
      {project.documentation && <a href={project.documentation}>Documentation</a>}
      {topicsOf(project, topics).map(({ slug, title }) => (
        <a key={slug} href={addresses.topic(slug)}>
          {title}
        </a>
      ))}
    </p>
  );
}

async function find(params: Props['params']): Promise<Project> {
  const { project: slug } = await params;
  return projects.find((project) => project.slug === slug) ?? notFound();
}
