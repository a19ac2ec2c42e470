import type { Item } from '@/lib/sections/items';
import { underTitle } from './under-title';
import styles from './project-list.module.css';

/** Projects by name, what the name stands for, and a sentence each. */
export function ProjectList({ projects, level = 3 }: { projects: readonly Item[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <ul className={`plain ${styles.projects}`} style={level === 2 ? underTitle : undefined} data-unsearched>
      {projects.map((project) => (
        <li key={project.address}>
          <Heading className={styles.title}>
            <a href={project.address}>{project.title}</a> <span>{project.subtitle}</span>
          </Heading>
          <p className="muted">{project.description}</p>
        </li>
      ))}
    </ul>
  );
}
