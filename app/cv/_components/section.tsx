import { Fragment, type ReactNode } from 'react';
import { formatDate, formatRange, toIsoDate } from '@/lib/cv/dates';
import { isHeaded, type DateRange, type Entry, type PartialDate, type Section } from '@/lib/cv/model';
import { groupsOf, rowBlocks, rowLabel, summaryBlocks, type EntryGroup } from '@/lib/cv/rows';
import { Dotted } from '@/app/_components/dotted';
import { Body, Flow } from './body';
import { words } from '@/lib/content/words';
import styles from './section.module.css';

/** One section of the CV under its heading; how its entries are set depends on what they are. In the main column days hang beside them. */
export function CvSection({ section, isMain }: { section: Section; isMain?: boolean }) {
  return (
    <section className={isMain ? `${styles.section} ${styles.main}` : styles.section} aria-labelledby={section.id}>
      <h2 id={section.id}>{section.title}</h2>
      <Entries section={section} />
    </section>
  );
}

function Entries({ section }: { section: Section }) {
  return groupsOf(section).map((group, index) => (
    <Fragment key={index}>
      {group.title && <h3 className={styles.group}>{group.title}</h3>}
      {group.organisation && (
        <h3 className={styles.employer}>
          <Linked url={group.organisation.url}>{group.organisation.name}</Linked>
        </h3>
      )}
      <Group section={section} group={group} />
    </Fragment>
  ));
}

function Group({ section, group }: { section: Section; group: EntryGroup }) {
  const { entries, title, organisation } = group;
  if (isHeaded(section.kind)) {
    const Head = title || organisation ? 'h4' : 'h3';
    return entries.map((entry) => (
      <HeadedEntry key={entry.id} entry={entry} Head={Head} saysOrganisation={!organisation} />
    ));
  }
  switch (section.kind) {
    case 'skills':
      return <Skills entries={entries} />;
    case 'summary':
      return entries.map((entry) => (
        <div className={styles.body} key={entry.id}>
          <Body blocks={summaryBlocks(entry, section, words)} />
        </div>
      ));
    default:
      return <Hung entries={entries} />;
  }
}

function Linked({ url, children }: { url?: string; children: ReactNode }) {
  return url ? <a href={url}>{children}</a> : children;
}

interface HeadedEntryProps {
  entry: Entry;
  Head: 'h3' | 'h4';
  saysOrganisation: boolean;
}

function HeadedEntry({ entry, Head, saysOrganisation }: HeadedEntryProps) {
  return (
    <article className={styles.entry}>
      <Head className={styles.title}>
        <Linked url={entry.url}>{entry.title}</Linked>
      </Head>
      {entry.organisation && saysOrganisation && (
        <p className={styles.organisation}>
          <Linked url={entry.organisationUrl}>{entry.organisation}</Linked>
        </p>
      )}
      {(entry.dates || entry.place) && (
        <Dotted className={styles.when} facts={[entry.dates && <When range={entry.dates} />, entry.place]} />
      )}
      <div className={styles.body}>
        <Body blocks={entry.body} />
      </div>
    </article>
  );
}

/** On a page from right to left a row in Latin letters reads from its own side, so that its full stop ends it. */
const rowDirection = words.direction === 'rtl' ? 'auto' : undefined;

/** Dates and numbers hang in a column of their own, like those of a bibliography; a list that has none has no such column. */
function Hung({ entries }: { entries: Entry[] }) {
  const labels = entries.map((entry) => rowLabel(entry, words));
  const width = Math.max(...labels.map((label) => label.length));
  return (
    <ol className={`plain ${styles.hung}`} data-labels={width === 0 ? 'none' : width > 9 ? 'wide' : undefined}>
      {entries.map((entry) => (
        <li key={entry.id}>
          {rowLabel(entry, words) && (
            <span className={styles.label}>
              {entry.number === undefined && entry.dates ? <When range={entry.dates} /> : rowLabel(entry, words)}{' '}
            </span>
          )}
          <div dir={rowDirection}>
            <Flow blocks={rowBlocks(entry, words)} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Skills({ entries }: { entries: Entry[] }) {
  return (
    <dl className={styles.skills}>
      {entries.map((entry) => (
        <div key={entry.id}>
          <dt>
            <Linked url={entry.url}>{entry.title}</Linked>
          </dt>
          <dd>
            {entry.items.length > 0 && (
              <ul className={`plain ${styles.chips}`}>
                {entry.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
            <Body blocks={entry.body} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function When({ range }: { range: DateRange }) {
  if (range.end === undefined) return <Day date={range.start} />;
  if (range.end === 'present') return formatRange(range, words);
  return (
    <>
      <Day date={range.start} />–<Day date={range.end} />
    </>
  );
}

function Day({ date }: { date: PartialDate }) {
  return <time dateTime={toIsoDate(date)}>{formatDate(date, words)}</time>;
}
