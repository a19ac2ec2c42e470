import type { Post } from '@/lib/content/documents';
import { profile } from '@/lib/content/load';
import { licenceOf } from '@/lib/site/licences';
import styles from './post.module.css';

/** The licence of a post; nothing where all rights are reserved. */
export function LicenceLine({ post }: { post: Post }) {
  const licence = licenceOf(post, profile);
  if (!licence) return null;
  return (
    <p className={styles.licence}>
      Text under{' '}
      <a href={licence.url} rel="license">
        {licence.name}
      </a>
      .
    </p>
  );
}
