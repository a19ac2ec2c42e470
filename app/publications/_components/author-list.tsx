import { Fragment } from 'react';
import { people } from '@/lib/bibliography/people';
import { authorsOf } from '@/lib/bibliography/person';
import type { BibEntry } from '@/lib/bibliography/types';
import styles from './publications.module.css';

/** The authors in order: the owner marked, known co-authors linked, equal contribution starred. */
export function AuthorList({ entry, showsEqual }: { entry: BibEntry; showsEqual?: boolean }) {
  const { authors, others } = authorsOf(entry, people);
  const marksEqual = authors.some(({ equal }) => equal);
  return (
    <>
      {authors.map((author, index) => (
        <Fragment key={index}>
          {index > 0 && ', '}
          {author.isOwner ? <b className={styles.owner}>{author.name}</b> : author.url ? <a href={author.url}>{author.name}</a> : author.name}
          {marksEqual && author.equal && <abbr title="equal contribution" className={styles.equal}>*</abbr>}
        </Fragment>
      ))}
      {others && <i> et al.</i>}
      {showsEqual && marksEqual && <span className={styles.footnote}>* equal contribution</span>}
    </>
  );
}
