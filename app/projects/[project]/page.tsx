import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/app/_components/page';
import { StructuredData } from '@/app/_components/structured-data';
import { Prose } from '@/app/_prose/prose';
import { renderDocument } from '@/app/_prose/render-document';
import { SectionList } from '../../_components/section-list';
import type { Project } from '@/lib/content/documents';
import { collections, projects, topics } from '@/lib/content/load';
import { topicsOf } from '@/lib/content/relations';
import { itemsAboutProject } from '@/lib/sections/about';
import { loadItems } from '@/lib/sections/load';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata, siteUrl } from '@/lib/content/site';
import { toBreadcrumbNode } from '@/lib/site/structured-data';
import { words, wordsOf } from '@/lib/content/words';
import { headingId } from '@/lib/site/sections';
import styles from '../projects.module.css';

type Props = { params: Promise<{ project: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return projects.map(({ slug }) => ({ project: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await find(params);
  return pageMetadata({
    path: addresses.project(project.slug),
    language: project.language,
    title: project.title,
    description: project.description,
    section: words.say('section.projects'),
  });
}

export default async function ProjectPage({ params }: Props) {
  const project = await find(params);
  const path = addresses.project(project.slug);
  const prose = await renderDocument(project);
  const own = wordsOf(project);
  const lists = itemsAboutProject({ slug: project.slug, path }, collections, await loadItems());
  return (
    <Page path={path} words={own}>
      <StructuredData
        nodes={[
          toBreadcrumbNode(
            [
              { name: words.say('section.projects'), path: addresses.projects },
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
          <Prose prose={prose} words={own} />
        </div>
        {lists.map(({ section: { name }, items }) => (
          <section key={name} aria-labelledby={headingId(name)}>
            <h2 id={headingId(name)}>{own.say(`section.${name}`)}</h2>
            <SectionList section={name} items={items} />
          </section>
        ))}
      </div>
    </Page>
  );
}

/** Where the project lives, and the research topics it belongs to. */
function Facts({ project }: { project: Project }) {
  return (
    <p className={`rail ${styles.facts}`}>
      {project.code && <a href={project.code}>{wordsOf(project).say('project.code')}</a>}
      {project.documentation && <a href={project.documentation}>{wordsOf(project).say('project.documentation')}</a>}
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
