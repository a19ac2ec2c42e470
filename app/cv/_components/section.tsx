import { formatDate, formatRange, toIsoDate } from '@/lib/cv/dates';
import type { DateRange, Entry, PartialDate, Section } from '@/lib/cv/model';
import { Body, Flow } from './body';
import styles from './section.module.css';

/** One section of the CV under its heading; how its entries are set depends on what they are. */
export function CvSection({ section }: { section: Section }) {
  return (
    <section className={styles.section} aria-labelledby={section.id}>
      <h2 id={section.id}>{section.title}</h2>
      <Entries section={section} />
    </section>
  );
}

function Entries({ section: { kind, entries } }: { section: Section }) {
  switch (kind) {
    case 'awards':
      return <Hung rows={entries.map((entry) => ({ entry, label: entry.dates && <When range={entry.dates} /> }))} />;
    case 'publications':
      return <Hung rows={entries.map((entry, index) => ({ entry, label: `[${index + 1}]` }))} />;
    case 'skills':
      return <Skills entries={entries} />;
    default:
      return entries.map((entry) => <HeadedEntry key={entry.id} entry={entry} />);
  }
}

function HeadedEntry({ entry }: { entry: Entry }) {
  return (
    <article className={styles.entry}>
      <h3>{entry.url ? <a href={entry.url}>{entry.title}</a> : entry.title}</h3>
      {entry.organisation && (
        <p className={styles.organisation}>
          {entry.organisationUrl ? <a href={entry.organisationUrl}>{entry.organisation}</a> : entry.organisation}
        </p>
      )}
      {(entry.dates || entry.place) && (
        <p className={styles.when}>
          {entry.dates && <When range={entry.dates} />}
          {entry.dates && entry.place && ' · '}
          {entry.place}
        </p>
      )}
      <div className={styles.body}>
        <Body blocks={entry.body} />
      </div>
    </article>
  );
}

/** Years and numbers hang in a column of their own, like those of a bibliography. */
function Hung({ rows }: { rows: { entry: Entry; label: React.ReactNode }[] }) {
  return (
    <ol className={`plain ${styles.hung}`}>
      {rows.map(({ entry, label }) => (
        <li key={entry.id}>
          <span className={styles.label}>{label} </span>
          <div>{entry.body.length > 0 ? <Flow blocks={entry.body} /> : <strong>{entry.title}</strong>}</div>
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
          <dt>{entry.title}</dt>
          <dd>
            <ul className={`plain ${styles.chips}`}>
              {entry.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function When({ range }: { range: DateRange }) {
  if (range.end === undefined) return <Day date={range.start} />;
  if (range.end === 'present') return formatRange(range);
  return (
    <>
      <Day date={range.start} /> – <Day date={range.end} />
    </>
  );
}

function Day({ date }: { date: PartialDate }) {
  return <time dateTime={toIsoDate(date)}>{formatDate(date)}</time>;
}
