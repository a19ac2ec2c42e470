import type { ReactNode } from 'react';
import styles from './more-link.module.css';

/** Where the whole is to be found of which a page lists a part. */
export function MoreLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className={styles.more}>
      <a href={href}>{children}</a>
    </p>
  );
}
