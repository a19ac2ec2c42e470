import type { ReactNode } from 'react';
import { arxivLabel, kindOf, venueOf, yearLabel } from '@/lib/bibliography/works/describe';
import { authorNames, searchTextOf } from '@/lib/bibliography/works/filter-works';
import { shortTitleOf } from '@/lib/bibliography/works/rich-title';
import type { Work } from '@/lib/bibliography/works/types';
import { addresses } from '@/lib/site/addresses';
import { Picture } from './picture';
import { Dotted } from './dotted';
import { AuthorList } from './author-list';
import { WorkTitle } from './rich-text';
import { words } from '@/lib/content/words';
import { WorkChips } from './work-chips';
import styles from './publication-item.module.css';

interface ItemProps {
  work: Work;
  /** What it stands under: a year that says the same is not said again. */
  heading?: string | undefined;
  /** Filtered by the page script, which reads what it is told here. */
  filterable?: boolean;
  /** With a box for the form of the id `TICKED`. */
  tickable?: boolean;
  hidden?: boolean;
  /** The level of the title: 2 where the list is all of the page, else one below the section's heading. */
  level?: 2 | 3;
}

/** A place of one size at the end of the line, so that nothing moves when the picture comes. */
const beside = {
  float: 'inline-end',
  width: '8rem',
  height: '5.5rem',
  marginInlineStart: '1rem',
  objectFit: 'contain',
} as const;

/**
 * One work in a list: year, title, authors, venue, links. Wrap items in `<PublicationList>`, or in `<ol className="plain">`.
 * Cite leads to the formats on the work's page, and with scripts opens them in place.
 */
export function PublicationItem({ work, heading, filterable, tickable, hidden, level = 3 }: ItemProps) {
  const Heading = `h${level}` as const;
  const { entry } = work;
  const page = addresses.publication(work.key);
  const year = yearLabel(entry, words);
  const facts = filterable
    ? {
        'data-topics': work.topics.join(' '),
        'data-type': kindOf(entry),
        'data-year': work.year,
        'data-venue': venueOf(entry),
        'data-author': authorNames(work).join('|'),
        'data-text': searchTextOf(work),
      }
    : {};
  return (
    <li className={styles.item} id={`work-${work.key}`} data-work {...facts} hidden={hidden}>
      <div className={styles.year}>{year !== heading && year}</div>
      <div style={work.teaser && { display: 'flow-root' }}>
        {work.teaser && <Picture src={work.teaser.src} alt="" width={160} style={beside} />}
        <Heading className={styles.title}>
          <a href={page}>
            <WorkTitle entry={entry} />
          </a>
          {filterable && work.selected && (
            <abbr className={styles.equal} title={words.say('work.selected')}>
              {'\u00a0★'}
            </abbr>
          )}
        </Heading>
        <p className={styles.authors}>
          <AuthorList entry={entry} />
          <abbr className="unapi-id" title={work.key} />
        </p>
        <Dotted className={styles.authors} facts={placeOf(work)} />
        {work.result && <p className={styles.result}>{work.result}</p>}
        <WorkChips work={work} page={page} tickable={tickable} />
      </div>
    </li>
  );
}

/** A plain list of works, as the home page and topic pages show it. */
export function PublicationList({ works }: { works: readonly Work[] }) {
  return (
    <ol className="plain" data-unsearched>
      {works.map((work) => (
        <PublicationItem key={work.key} work={work} />
      ))}
    </ol>
  );
}

/** What it won, where it is, and the way to its other versions. */
function placeOf(work: Work): ReactNode[] {
  const versions = words.say('work.versions', { count: work.versions.length });
  return [
    work.award && <strong>{work.award}</strong>,
    work.isRetracted && <strong className={styles.retracted}>{words.say('work.retracted')}</strong>,
    venueOf(work.entry),
    arxivLabel(work.entry),
    work.versions.length > 1 && (
      <a
        href={`${addresses.publication(work.key)}#versions`}
        aria-label={words.say('work.partOf', { part: versions, work: shortTitleOf(work.entry) })}
      >
        {versions}
      </a>
    ),
  ];
}
