import { Fragment } from 'react';
import { people } from '@/lib/bibliography/works/people';
import { authorsOf } from '@/lib/bibliography/works/person';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import styles from './publication-item.module.css';

/** The authors in order: the owner marked, known co-authors linked, equal contribution starred. */
export function AuthorList({ entry }: { entry: BibEntry }) {
  const { authors, others } = authorsOf(entry, people);
  const marksEqual = authors.some(({ equal }) => equal);
  return (
    <>
      {authors.map((author, index) => (
        <Fragment key={index}>
          {index > 0 && ', '}
          {author.isOwner ? (
            <b className={styles.owner}>{author.name}</b>
          ) : author.url ? (
            <a href={author.url}>{author.name}</a>
          ) : (
            author.name
          )}
          {marksEqual && author.equal && (
            <abbr title="equal contribution" className={styles.equal}>
              *
            </abbr>
          )}
        </Fragment>
      ))}
      {others && <i> et al.</i>}
    </>
  );
}

/** What the stars mean, for a page that has room to say it. */
export function EqualContribution({ entry }: { entry: BibEntry }) {
  if (!authorsOf(entry, people).authors.some(({ equal }) => equal)) return null;
  return <p className={styles.footnote}>* equal contribution</p>;
}
