import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/app/_components/page';
import { projects } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata } from '@/lib/site/site';

type Props = { params: Promise<{ project: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return projects.map(({ slug }) => ({ project: slug }));
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
  return (
    <Page path={addresses.project(project.slug)}>
      <h1>{project.title}</h1>
      <p className="lede">{project.subtitle}</p>
    </Page>
  );
}

async function find(params: Props['params']) {
  const { project: slug } = await params;
  return projects.find((project) => project.slug === slug) ?? notFound();
}
