import { Page } from '@/app/_components/page';
import { profile, projects } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata } from '@/lib/site/site';
import styles from '../research/research.module.css';

export const metadata = pageMetadata({
  path: addresses.projects,
  title: 'Projects',
  description: `Open-source projects of ${profile.name}.`,
});

export default function ProjectsPage() {
  return (
    <Page path={addresses.projects}>
      <h1>Projects</h1>
      {projects.length === 0 && <p className="lede">No projects yet.</p>}
      <ul className={`plain ${styles.topics}`}>
        {projects.map((project) => (
          <li key={project.slug}>
            <h2 className={styles.topic}>
              <a href={addresses.project(project.slug)}>{project.title}</a>
            </h2>
            <p>{project.description}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
