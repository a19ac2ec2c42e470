import type { Project } from '@/lib/content/documents';
import { addresses } from '@/lib/site/addresses';
import styles from './project-list.module.css';

/** Projects by name, what the name stands for, and a sentence each. */
export function ProjectList({ projects, level = 3 }: { projects: readonly Project[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <ul className={`plain ${styles.projects}`} data-unsearched>
      {projects.map((project) => (
        <li key={project.slug}>
          <Heading className={styles.title}>
            <a href={addresses.project(project.slug)}>{project.title}</a> <span>{project.subtitle}</span>
          </Heading>
          <p className="muted">{project.description}</p>
        </li>
      ))}
    </ul>
  );
}
