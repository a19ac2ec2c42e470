import type { Project } from '@/lib/content/documents';
import { addresses } from '@/lib/site/addresses';
import styles from './project-list.module.css';

/** Projects by name, what the name stands for, and a sentence each. */
export function ProjectList({ projects }: { projects: readonly Project[] }) {
  return (
    <ul className={`plain ${styles.projects}`}>
      {projects.map((project) => (
        <li key={project.slug}>
          <p className={styles.title}>
            <a href={addresses.project(project.slug)}>{project.title}</a> <span>{project.subtitle}</span>
          </p>
          <p className="muted">{project.description}</p>
        </li>
      ))}
    </ul>
  );
}
