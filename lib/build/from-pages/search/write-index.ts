/** What makes the index of the search, here or in a thread. */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { inTurns } from '@/lib/files/in-turns';
import { addresses } from '@/lib/site/addresses';
import { sectionOf } from '@/lib/site/sections';
import type { SearchedPage } from './search-pages';
import { writeFormulas } from './searched-pages';
import { withoutMarked } from './without-marked';

/** What is no text of a page. Lists, controls and cards are taken out before. */
const NOT_INDEXED = ['.note-mark', 'svg', 'nav', 'button', 'select', '[role="doc-backlink"]'];

/** Long pieces that it would read through to leave them out; none stands within another. */
const UNREAD = /<script\b[\s\S]*?<\/script>/g;

/** Joins that are part of a word: `Q_r` is one. */
const WITHIN_WORDS = '_^';

/** The weight of a page in the index: what else there is to say of the CV and of lists stands elsewhere. */
const weightOf = (address: string): number => (address === addresses.cv ? 0.5 : sectionOf(address) ? 1 : 0.2);

/** Pages that Pagefind, a process of its own, may have before it has answered for the first of them. */
const WAITING = 8;

/** A page that is rendered. */
type RenderedPage = Omit<SearchedPage, 'parts'> & { html: string };

export interface PagesToIndex {
  pages: readonly RenderedPage[];
  /** Of pages that are rendered on request. */
  records: readonly SearchedPage[];
  /** Of all of them, as Pagefind names it: "en". */
  language: string;
}

/** A file of the index, at its path within the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** All files of Pagefind's index of these pages. Throws when it cannot read one. */
export async function writeIndex({ pages, records, language }: PagesToIndex): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({
    forceLanguage: language,
    excludeSelectors: NOT_INDEXED,
    includeCharacters: WITHIN_WORDS,
  });
  if (!index) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}`);
  // In one order, whatever else goes on: the index numbers pages as they come, and its files are named by what is in them. A few
  // wait at its door, so that it need not wait for us.
  await inTurns(pages, WAITING, async (page) => {
    const added = await index.addHTMLFile({ url: page.address, content: markForIndex(page) });
    if (added.errors.length > 0) throw new Error(`Pagefind could not read ${page.address}: ${added.errors.join('; ')}`);
  });
  await inTurns(records, WAITING, async (page) => {
    const added = await index.addCustomRecord(toRecord(page, language));
    if (added.errors.length > 0)
      throw new Error(`Pagefind could not take in ${page.address}: ${added.errors.join('; ')}`);
  });
  const { files } = await index.getFiles();
  await close();
  return files;
}

/** What `markForIndex` says of a page, of one that is not rendered. */
function toRecord(
  { address, title, kind, topics, parts }: SearchedPage,
  language: string,
): Parameters<PagefindIndex['addCustomRecord']>[0] {
  return {
    url: address,
    content: parts.map(({ text }) => text).join(' '),
    language,
    meta: { title, kind, ...(topics[0] && { topic: topics[0] }) },
    filters: { kind: [kind], ...(topics.length > 0 && { topic: topics }) },
  };
}

/** The part of a page that Pagefind is to read, which says of itself what the page is: its kind and topics to filter by. */
function markForIndex({ address, html, title, kind, topics }: RenderedPage): string {
  const filters = [`kind:${kind}`, ...topics.map((topic) => `topic:${topic}`)].map(
    (filter) => `<i data-pagefind-filter="${quote(filter)}"></i>`,
  );
  const facts = `<i data-pagefind-meta="title:${quote(title)}"></i><i data-pagefind-meta="kind:${quote(kind)}"></i>${topics[0] ? `<i data-pagefind-meta="topic:${quote(topics[0])}"></i>` : ''}`;
  const weight = weightOf(address) === 1 ? '' : ` data-pagefind-weight="${weightOf(address)}"`;
  const main = html.slice(html.search(/<main\b/), html.lastIndexOf('</main>') + '</main>'.length);
  // Facts that only a style sheet sets apart would be read as one word.
  return `<html>${withoutMarked(writeFormulas(main.replace(UNREAD, '')))}</html>`
    .replaceAll('</span><span', '</span> <span')
    .replace(
      /<main\b([^>]*)>/,
      (_whole, attributes: string) => `<main data-pagefind-body${weight}${attributes}>${filters.join('')}${facts}`,
    );
}

const quote = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
