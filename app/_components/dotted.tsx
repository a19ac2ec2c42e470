import type { ReactNode } from 'react';
import styles from './dotted.module.css';

interface Props {
  /** What is not there is left out. */
  facts: readonly ReactNode[];
  className?: string | undefined;
}

/** Facts in a row with dots between them; where a row ends, the dot goes. */
export function Dotted({ facts, className }: Props) {
  const shown = facts.filter(Boolean);
  if (shown.length === 0) return null;
  return (
    <p className={className ? `${styles.dotted} ${className}` : styles.dotted}>
      {shown.map((fact, index) => (
        <span key={index}>
          {index > 0 && <span className={styles.dot}> · </span>}
          {fact}
        </span>
      ))}
    </p>
  );
}
