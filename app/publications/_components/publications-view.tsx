import { NothingYet } from '@/app/_components/nothing-yet';
import { Page } from '@/app/_components/page';
import { isoDateOf } from '@/lib/bibliography/works/describe';
import { filterWorks, formatFilter, type WorkFilter } from '@/lib/bibliography/works/filter-works';
import { loadBibliography } from '@/lib/bibliography/load';
import { people } from '@/lib/bibliography/works/people';
import { authorsOf } from '@/lib/bibliography/works/person';
import type { Work } from '@/lib/bibliography/works/types';
import { timeStrip } from '@/lib/site/strips';
import { addresses } from '@/lib/site/addresses';
import { FilterForm } from './filter-form';
import { NothingFound } from './nothing-found';
import { PublicationItem } from '../../_components/publication-item';
import styles from './publications.module.css';

/** Works on one page; keeps the first page under 60 kB however many there are. */
const PAGE_SIZE = 25;

/** The list under a filter. A list that fits on one page is filtered by the page script in place; a longer one is asked for. */
export async function PublicationsView({ filter, page }: { filter: WorkFilter; page: number }) {
  const { publications } = await loadBibliography();
  const found = filterWorks(publications, filter);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const current = Math.min(Math.max(1, page), pages);
  const isWhole = publications.length <= PAGE_SIZE;
  const shown = isWhole ? publications : found.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);
  return (
    <Page path={addresses.publications} strip={stripOf(publications)}>
      <link rel="unapi-server" type="application/xml" title="unAPI" href="/unapi" />
      <h1>Publications</h1>
      <Summary count={publications.length} />
      {publications.length > 0 && (
        <FilterForm works={publications} filter={filter} found={found.length} isWhole={isWhole} />
      )}
      <ol className="plain" data-works data-unsearched>
        {shown.map((work) => (
          <PublicationItem
            key={work.key}
            level={2}
            work={work}
            filterable={isWhole}
            hidden={isWhole && !found.includes(work)}
          />
        ))}
      </ol>
      <NothingFound works={publications} filter={filter} hidden={found.length > 0} />
      <Pages filter={filter} current={current} pages={pages} />
      <ExportThese filter={filter} found={found} />
    </Page>
  );
}

/** Newest works that the strip shows. */
const MOST_BARS = 250;

/** The works by date; those with the owner as first author stand out. */
function stripOf(works: readonly Work[]) {
  const dated = works.flatMap(({ entry }) => {
    const date = isoDateOf(entry);
    return date ? [{ date, bits: authorsOf(entry, people).authors[0]?.isOwner ? (16 as const) : (8 as const) }] : [];
  });
  return dated.length > 1
    ? timeStrip(dated.slice(0, MOST_BARS), 'The works by date, the oldest first; full height: first author')
    : undefined;
}

function Summary({ count }: { count: number }) {
  if (count === 0) return <NothingYet>No publications yet. The feeds will say when there are.</NothingYet>;
  return (
    <p className={`muted ${styles.summary}`}>
      {count} {count === 1 ? 'work' : 'works'}, newest first.{' '}
      <span data-screen-only>
        <a href="/publications.bib">All as BibTeX</a>, <a href="/publications.ris">RIS</a>,{' '}
        <a href="/publications.json">CSL-JSON</a> · <a href="/publications/feed.xml">feed</a>
      </span>
    </p>
  );
}

function Pages({ filter, current, pages }: { filter: WorkFilter; current: number; pages: number }) {
  if (pages === 1) return null;
  return (
    <nav aria-label="Pages" className={styles.pages}>
      {current > 1 && (
        <a rel="prev" href={addresses.publications + formatFilter(filter, current - 1)}>
          Newer
        </a>
      )}
      <span>
        Page {current} of {pages}
      </span>
      {current < pages && (
        <a rel="next" href={addresses.publications + formatFilter(filter, current + 1)}>
          Older
        </a>
      )}
    </nav>
  );
}

/** "Export exactly these": hidden while nothing is filtered, when the links above say the same. */
function ExportThese({ filter, found }: { filter: WorkFilter; found: readonly Work[] }) {
  const query = formatFilter(filter);
  return (
    <p className={styles.export} data-export data-screen-only hidden={query === '' || found.length === 0}>
      Export exactly these:{' '}
      {(['bib', 'ris', 'json'] as const).map((extension) => (
        <a key={extension} href={`/publications.${extension}${query}`} download={`publications.${extension}`}>
          {{ bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' }[extension]}
        </a>
      ))}
    </p>
  );
}
