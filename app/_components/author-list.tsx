import { Fragment } from 'react';
import { directionOf } from '@/lib/bibliography/csl/language';
import { people } from '@/lib/bibliography/works/people';
import { authorsOf, collaborationsOf, foldAuthors, type Author } from '@/lib/bibliography/works/person';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import { words } from '@/lib/content/words';
import styles from './publication-item.module.css';

/** The authors in order: the owner marked, known people linked, equal contribution starred; of a long list the first, and the owner. */
export function AuthorList({ entry }: { entry: BibEntry }) {
  const { authors, others, areEditors } = authorsOf(entry, people);
  const bodies = collaborationsOf(entry.csl);
  const marksEqual = authors.some(({ equal }) => equal);
  const { shown, hidden } = foldAuthors(authors);
  return (
    <>
      {shown.map((author, index) => (
        <Fragment key={index}>
          {index > 0 && commaAfter(shown[index - 1]!)}
          {author.follows && '… '}
          <AuthorName author={author} />
          {marksEqual && author.equal && (
            <abbr title={words.say('authors.equal')} className={styles.equal}>
              *
            </abbr>
          )}
        </Fragment>
      ))}
      {hidden > 0 && <span title={words.say('authors.more', { count: hidden })}>, +{words.number(hidden)}</span>}
      {others && <i> {words.say('authors.others')}</i>}
      {bodies.length > 0 && ` (${bodies.join(', ')})`}
      {areEditors && ` ${words.say('authors.editors', { count: authors.length + Number(others) })}`}
    </>
  );
}

/** Between names of two Latin ones stands their own comma on any page, so that they read in one direction. */
const commaAfter = ({ name }: Author): string => (directionOf(name) === 'rtl' ? words.comma : ', ');

/** A name of another direction is kept apart from its neighbours, so that their order can be told. */
function AuthorName({ author: { name, isOwner, url, page = url } }: { author: Author }) {
  const shown = directionOf(name) === 'rtl' ? <bdi>{name}</bdi> : name;
  if (isOwner) return <b className={styles.owner}>{shown}</b>;
  return page ? <a href={page}>{shown}</a> : shown;
}

/** What the stars mean, for a page that has room to say it. */
export function EqualContribution({ entry }: { entry: BibEntry }) {
  if (!authorsOf(entry, people).authors.some(({ equal }) => equal)) return null;
  return <p className={styles.footnote}>* {words.say('authors.equal')}</p>;
}
