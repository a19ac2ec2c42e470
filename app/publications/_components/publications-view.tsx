import { NothingYet } from '@/app/_components/nothing-yet';
import { Page } from '@/app/_components/page';
import { isoDateOf } from '@/lib/bibliography/works/describe';
import { filterWorks, formatFilter, type WorkFilter } from '@/lib/bibliography/works/filter-works';
import { loadBibliography } from '@/lib/bibliography/load';
import { people } from '@/lib/bibliography/works/people';
import { authorsOf } from '@/lib/bibliography/works/person';
import { groupByHeading, orderNamed, orderWorks } from '@/lib/bibliography/works/order-works';
import type { Work } from '@/lib/bibliography/works/types';
import { timeStrip } from '@/lib/site/strips';
import { addresses } from '@/lib/site/addresses';
import { ExportThese, ExportTicked } from './export-links';
import { FilterForm } from './filter-form';
import { Group, Jumps } from './work-groups';
import { NothingFound } from './nothing-found';
import { PublicationItem } from '../../_components/publication-item';
import { words } from '@/lib/content/words';
import styles from './publications.module.css';

/** Works on one page; keeps the first page under 60 kB however many there are. */
const PAGE_SIZE = 20;

/** The list under a filter. A list that fits on one page is filtered by the page script in place; a longer one is asked for. */
export async function PublicationsView({ filter, page }: { filter: WorkFilter; page: number }) {
  const { publications } = await loadBibliography();
  const found = filterWorks(publications, filter);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const current = Math.min(Math.max(1, page), pages);
  const isWhole = isShort(publications);
  const order = orderNamed(filter.sort);
  const all = isWhole ? orderWorks(publications, order) : found;
  const shown = isWhole ? all : all.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);
  const passes = new Set(found);
  return (
    <Page path={addresses.publications} strip={stripOf(publications)}>
      <link rel="unapi-server" type="application/xml" title="unAPI" href="/unapi" />
      <h1>{words.say('section.publications')}</h1>
      <Summary count={publications.length} />
      {publications.length > 0 && (
        <FilterForm works={publications} filter={filter} found={found.length} isWhole={isWhole} />
      )}
      <Jumps works={all} filter={filter} order={order} {...(!isWhole && { pages: { size: PAGE_SIZE, current } })} />
      <div data-works data-unsearched>
        {groupByHeading(shown, order, words).map((group) => (
          <Group key={group.id} group={group} isYear={order === 'newest' || order === 'oldest'}>
            {group.works.map((work) => (
              <PublicationItem
                key={work.key}
                work={work}
                heading={group.heading}
                filterable={isWhole}
                tickable
                level={group.heading === undefined ? 2 : 3}
                hidden={isWhole && !passes.has(work)}
              />
            ))}
          </Group>
        ))}
      </div>
      <NothingFound works={publications} filter={filter} hidden={found.length > 0} />
      <Pages filter={filter} current={current} pages={pages} />
      <ExportThese filter={filter} found={found} />
      {publications.length > 0 && <ExportTicked />}
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
  return dated.length > 1 ? timeStrip(dated.slice(0, MOST_BARS), words.say('publications.strip')) : undefined;
}

/** A list that can be sent whole, to be filtered in place: few works, and no names by the thousand. */
const isShort = (works: readonly Work[]): boolean =>
  works.length <= PAGE_SIZE && works.reduce((sum, { entry }) => sum + (entry.csl.author?.length ?? 0), 0) < 1000;

function Summary({ count }: { count: number }) {
  if (count === 0) return <NothingYet>{words.say('publications.none')}</NothingYet>;
  return (
    <p className={`muted ${styles.summary}`}>
      {words.say('work.count', { count })}.{' '}
      <span data-screen-only>
        <a href="/publications.bib">{words.say('export.all', { form: 'BibTeX' })}</a>
        {words.comma}
        <a href="/publications.ris">RIS</a>
        {words.comma}
        <a href="/publications.json">CSL-JSON</a>
        {words.comma}
        <a href="/publications.txt">APA</a> · <a href="/publications/feed.xml">{words.say('export.feed')}</a>
      </span>
    </p>
  );
}

function Pages({ filter, current, pages }: { filter: WorkFilter; current: number; pages: number }) {
  if (pages === 1) return null;
  return (
    <nav aria-label={words.say('pages')} className={styles.pages}>
      {current > 1 && (
        <a rel="prev" href={addresses.publications + formatFilter(filter, current - 1)}>
          {words.say('pages.newer')}
        </a>
      )}
      <span>{words.say('pages.at', { page: current, pages })}</span>
      {current < pages && (
        <a rel="next" href={addresses.publications + formatFilter(filter, current + 1)}>
          {words.say('pages.older')}
        </a>
      )}
    </nav>
  );
}
