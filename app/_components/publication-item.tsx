import { arxivLabel, kindOf, venueOf, yearLabel } from '@/lib/bibliography/works/describe';
import { linksOf } from '@/lib/bibliography/works/links';
import { shortTitleOf } from '@/lib/bibliography/works/rich-title';
import { authorNames, searchTextOf } from '@/lib/bibliography/works/filter-works';
import type { Work } from '@/lib/bibliography/works/types';
import { posts } from '@/lib/content/load';
import { writeUpOf } from '@/lib/sections/about';
import { addresses } from '@/lib/site/addresses';
import { Picture } from './picture';
import { AuthorList } from './author-list';
import { WorkTitle } from './rich-text';
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

/** The form that exports the works whose boxes are ticked. */
export const TICKED = 'ticked';

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
      <div className={styles.year}>{yearLabel(entry) !== heading && yearLabel(entry)}</div>
      <div style={work.teaser && { display: 'flow-root' }}>
        {work.teaser && <Picture src={work.teaser.src} alt="" width={160} style={beside} />}
        <Heading className={styles.title}>
          <a href={page}>
            <WorkTitle entry={entry} />
          </a>
          {filterable && work.selected && (
            <abbr className={styles.equal} title="Selected">
              {'\u00a0★'}
            </abbr>
          )}
        </Heading>
        <p className={styles.authors}>
          <AuthorList entry={entry} />
          <Place work={work} />
          <abbr className="unapi-id" title={work.key} />
        </p>
        {work.result && <p className={styles.result}>{work.result}</p>}
        <Chips work={work} page={page} tickable={tickable} />
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

/** The dot stays at the end of its line. */
const SEPARATOR = '\u00a0· ';

function Place({ work }: { work: Work }) {
  const parts = [venueOf(work.entry), arxivLabel(work.entry)].filter((part) => part !== undefined);
  return (
    <>
      {work.award && <strong> · {work.award}</strong>}
      {work.isRetracted && <strong className={styles.retracted}> · Retracted</strong>}
      {parts.map((part) => (
        <span key={part}>
          {SEPARATOR}
          {part}
        </span>
      ))}
      {work.versions.length > 1 && (
        <>
          {SEPARATOR}
          <a className={styles.versions} href={`${addresses.publication(work.key)}#versions`}>
            {work.versions.length} versions
          </a>
        </>
      )}
    </>
  );
}

function Chips({ work, page, tickable }: { work: Work; page: string; tickable?: boolean | undefined }) {
  const writeUp = writeUpOf(work, posts);
  const name = shortTitleOf(work.entry);
  return (
    <p className={styles.chips} data-screen-only>
      <a href={`${page}#cite`} data-cite={work.key} aria-label={`Cite ${name}`}>
        Cite
      </a>
      {work.abstract && (
        <a href={`${page}#abstract`} aria-label={`Abstract of ${name}`}>
          Abstract
        </a>
      )}
      {linksOf(work).map(({ label, href }) => (
        <a key={label} href={href} aria-label={`${label} of ${name}`}>
          {label}
        </a>
      ))}
      {writeUp && (
        <a href={addresses.post(writeUp.slug)} aria-label={`Write-up of ${name}`}>
          Write-up
        </a>
      )}
      {tickable && (
        <label className={styles.tick}>
          <input type="checkbox" name="key" value={work.key} form={TICKED} aria-label={`Select ${name}`} />
          Select
        </label>
      )}
    </p>
  );
}
