import { close, createIndex, type PagefindIndex } from 'pagefind';
import { inTurns } from '@/lib/files/in-turns';
import type { Item } from '@/lib/sections/items';
import { addresses } from '@/lib/site/addresses';
import { sectionOf } from '@/lib/site/sections';
import type { MadeFile } from '@/lib/http/manifest';
import type { Maker } from '../maker';
import type { SiteContent } from '../site-content';
import type { SearchOffers } from './offers';
import { readPage, readPages } from './read-pages';
import { commonestWords, type SearchedPage } from './search-pages';
import { toSearchedPages, toSearchedOnRequest, writeFormulas } from './searched-pages';
import { withoutMarked } from './without-marked';
import { wordsIn } from '@/lib/words/words';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Pagefind's own files that the site uses; its interfaces stay out. */
const USED =
  /^(pagefind-worker\.js|pagefind-entry\.json|wasm\.(?!unknown).*|pagefind\..*\.pf_meta|(fragment|index|filter)\/.*)$/;

/** Named by the hash of their content. */
const HASHED = /\.(pf_meta|pf_fragment|pf_index|pf_filter)$/;

/**
 * The reader of the index compiles WebAssembly, which the pages' own policy forbids. A worker has the policy of its own
 * response, so this one file is the only place where it is allowed.
 */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** What is no text of a page. Lists, controls and cards are taken out before. */
const NOT_INDEXED = ['.note-mark', 'svg', 'nav', 'button', 'select', '[role="doc-backlink"]'];

/** Long pieces that it would read through to leave them out; none stands within another. */
const UNREAD = /<script\b[\s\S]*?<\/script>/g;

/** Joins that are part of a word: `Q_r` is one. */
const WITHIN_WORDS = '_^';

/** The weight of a page in the index: what else there is to say of the CV and of lists stands elsewhere. */
const weightOf = (address: string): number => (address === addresses.cv ? 0.5 : sectionOf(address) ? 1 : 0.2);

/** Words that a misspelling is compared with, and write-ups that an empty question offers. */
const WORDS = 20_000;
const OFFERED = 5;

/** Pages that Pagefind, a process of its own, may have before it has answered for the first of them. */
const WAITING = 8;

/**
 * The Pagefind index of all pages under /assets/search, their texts for answers without scripts, the words that a misspelling is
 * compared with, and what an empty question offers.
 */
export const makeSearch: Maker = async ({ pages, content, onRequest = [] }) => {
  const searched = toSearchedPages(pages, content);
  const language = content.profile.language.split('-')[0]!.toLowerCase();
  const { index, errors } = await createIndex({
    forceLanguage: language,
    excludeSelectors: NOT_INDEXED,
    includeCharacters: WITHIN_WORDS,
  });
  if (!index) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}`);
  // In one order, whatever else goes on: the index numbers pages as they come, and its files are named by what is in them. A few
  // wait at its door, so that it need not wait for us.
  await inTurns(searched, WAITING, async (page) => {
    const added = await index.addHTMLFile({ url: page.address, content: markForIndex(page) });
    if (added.errors.length > 0) throw new Error(`Pagefind could not read ${page.address}: ${added.errors.join('; ')}`);
  });
  const unrendered = toSearchedOnRequest(onRequest, content);
  await inTurns(unrendered, WAITING, async (page) => {
    const added = await index.addCustomRecord(toRecord(page, language));
    if (added.errors.length > 0)
      throw new Error(`Pagefind could not take in ${page.address}: ${added.errors.join('; ')}`);
  });
  const [rendered, { files }] = await Promise.all([readPages(searched), index.getFiles()]);
  const read = [...rendered, ...unrendered.map(readPage)];
  const texts = read.map(({ text }) => text);
  const words = commonestWords(
    read.flatMap((page) => page.words),
    WORDS,
  );
  await close();
  const made = files
    .filter(({ path }) => USED.test(path))
    .map(({ path, content }) => toFile(path, Buffer.from(content)));
  return [
    ...made,
    { address: addresses.searchTexts, body: JSON.stringify(texts), mediaType: JSON_TYPE },
    { address: addresses.searchWords, body: words.join('\n'), mediaType: 'text/plain; charset=utf-8' },
    { address: addresses.searchStart, body: JSON.stringify(toOffers(content)), mediaType: JSON_TYPE },
  ];
};

/** The newest write-ups and the topics. */
function toOffers({ items, words }: SiteContent): SearchOffers {
  const { say } = wordsIn(words);
  const offered = (items: readonly Item[]) => items.map(({ title, address }) => ({ title, address }));
  return {
    [say('section.posts')]: offered(items.posts.slice(0, OFFERED)),
    [say('section.topics')]: offered(items.topics),
  };
}

function toFile(path: string, body: Buffer): MadeFile {
  const address = `${addresses.searchIndex}/${path}`;
  if (path.endsWith('.js'))
    return {
      address,
      body,
      mediaType: 'text/javascript; charset=utf-8',
      headers: { 'Content-Security-Policy': WORKER_POLICY },
    };
  if (path.endsWith('.json')) return { address, body, mediaType: JSON_TYPE };
  return { address, body, mediaType: 'application/octet-stream', ...(HASHED.test(path) && { immutable: true }) };
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
function markForIndex({ address, html, title, kind, topics }: SearchedPage & { html: string }): string {
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
