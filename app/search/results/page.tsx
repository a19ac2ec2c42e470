import type { Metadata } from 'next';
import { Page } from '@/app/_components/page';
import { loadSearchTexts, loadSearchWords } from '@/lib/build/from-pages/search/load-texts';
import { nearestQuery, searchPages, type Answer, type SearchedPage } from '@/lib/build/from-pages/search/search-pages';
import { addresses } from '@/lib/site/addresses';
import { SearchForm, type Asked } from '../search-form';
import { words } from '@/lib/content/words';
import { Inline } from '../../_components/inline';
import '../../_components/search.css';
import styles from '../page.module.css';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: words.say('page.search'), robots: { index: false } };

type Query = Record<string, string | string[] | undefined>;

/** `/search?q=` for readers without scripts: the server sends them here and writes the answer into the page. */
export default async function SearchResultsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const asked = toAsked(await searchParams);
  const texts = await loadSearchTexts();
  const { answers, meant } = await answerOf(texts ?? [], asked);
  return (
    <Page path={addresses.search}>
      <h1>{words.say('page.search')}</h1>
      <div className={styles.search}>
        <SearchForm asked={asked} answered={texts !== undefined} />
        <p className="search-status" role="status">
          {texts ? countOf(answers, asked.q, meant) : words.say('search.noIndex')}
        </p>
        <ol className="search-results plain">
          {answers.map((answer) => (
            <Result key={answer.page.address} answer={answer} />
          ))}
          {answers.length === 0 && <NothingFound />}
        </ol>
      </div>
    </Page>
  );
}

/** The answer to what was asked, or else to the nearest words that there are. */
async function answerOf(texts: readonly SearchedPage[], { q, kind, topic }: Asked) {
  const answers = searchPages(texts, { query: q, kind, topic });
  const near = answers.length > 0 ? undefined : nearestQuery(q, await loadSearchWords());
  return near === undefined
    ? { answers, meant: q }
    : { answers: searchPages(texts, { query: near, kind, topic }), meant: near };
}

function Result({ answer: { page, section, excerpt } }: { answer: Answer }) {
  return (
    <li>
      <a className="search-title" href={encodeURI(page.address) + (section ? `#${section.id}` : '')}>
        {page.title}
        {section && <span className="search-section"> {section.title}</span>}
      </a>
      <p className="search-note">{[page.kind, page.topics[0]].filter(Boolean).join(' · ')}</p>
      <p className="search-excerpt">
        {excerpt.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))}
      </p>
    </li>
  );
}

function NothingFound() {
  return (
    <li className="search-nothing">
      <p>
        <Inline>
          {words.say('search.advice', {
            search: addresses.search,
            posts: addresses.blog,
            publications: addresses.publications,
            topics: addresses.research,
          })}
        </Inline>
      </p>
    </li>
  );
}

function countOf(answers: readonly Answer[], query: string, meant: string): string {
  if (query.trim() === '') return words.say('search.ask');
  if (answers.length === 0) return words.say('search.nothing', { query });
  const pages = words.say('search.found', { count: answers.length });
  return meant === query ? pages : words.say('search.meant', { query, pages, meant });
}

function toAsked(query: Query): Asked {
  const one = (name: string) => [query[name] ?? ''].flat()[0]!.slice(0, 200);
  return { q: one('q'), kind: one('kind'), topic: one('topic') };
}
