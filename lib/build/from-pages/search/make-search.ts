import { close, createIndex, type PagefindIndex } from 'pagefind';
import { inTurns } from '@/lib/files/in-turns';
import { addresses } from '@/lib/site/addresses';
import type { MadeFile } from '@/lib/http/manifest';
import type { Maker } from '../maker';
import { toSearchedPages, toSearchedShelf, type SearchedPage } from './searched-pages';

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

/** What no reader looks for: the same reference a second time, controls, contents. */
const NOT_INDEXED = [
  '.card',
  '.note-mark',
  'math',
  'svg',
  'nav',
  'button',
  'select',
  '[data-feed-skip]',
  '[data-screen-only]',
  '[data-unsearched]',
  '[role="doc-backlink"]',
];

/** Long pieces that it would read through to leave them out; none stands within another. */
const UNREAD = /<(math|script)\b[\s\S]*?<\/\1>/g;

/** Pages that Pagefind, a process of its own, may have before it has answered for the first of them. */
const WAITING = 8;

/** The Pagefind index of all pages under /assets/search, and their texts for answers without scripts. */
export const makeSearch: Maker = async ({ pages, content: { drafts, profile, topics }, shelf = [] }) => {
  const searched = toSearchedPages(pages, drafts);
  const language = profile.language.split('-')[0]!.toLowerCase();
  const { index, errors } = await createIndex({ forceLanguage: language, excludeSelectors: NOT_INDEXED });
  if (!index) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}`);
  // In one order, whatever else goes on: the index numbers pages as they come, and its files are named by what is in them. A few
  // wait at its door, so that it need not wait for us.
  await inTurns(searched, WAITING, async (page) => {
    const added = await index.addHTMLFile({ url: page.address, content: markForIndex(page) });
    if (added.errors.length > 0) throw new Error(`Pagefind could not read ${page.address}: ${added.errors.join('; ')}`);
  });
  const shelved = toSearchedShelf(shelf, topics);
  await inTurns(shelved, WAITING, async (page) => {
    const added = await index.addCustomRecord(toRecord(page, language));
    if (added.errors.length > 0)
      throw new Error(`Pagefind could not take in ${page.address}: ${added.errors.join('; ')}`);
  });
  const gathering = index.getFiles();
  const texts = JSON.stringify([...searched.map(toText), ...shelved]);
  const { files } = await gathering;
  await close();
  const made = files
    .filter(({ path }) => USED.test(path))
    .map(({ path, content }) => toFile(path, Buffer.from(content)));
  return [...made, { address: addresses.searchTexts, body: texts, mediaType: 'application/json; charset=utf-8' }];
};

function toFile(path: string, body: Buffer): MadeFile {
  const address = `${addresses.searchIndex}/${path}`;
  if (path.endsWith('.js'))
    return {
      address,
      body,
      mediaType: 'text/javascript; charset=utf-8',
      headers: { 'Content-Security-Policy': WORKER_POLICY },
    };
  if (path.endsWith('.json')) return { address, body, mediaType: 'application/json; charset=utf-8' };
  return { address, body, mediaType: 'application/octet-stream', ...(HASHED.test(path) && { immutable: true }) };
}

function toText({ address, title, kind, topics, text }: SearchedPage): SearchedPage {
  return { address, title, kind, topics, text };
}

/** What `markForIndex` says of a page, of one that is not rendered. */
function toRecord(
  { address, title, kind, topics, text }: SearchedPage,
  language: string,
): Parameters<PagefindIndex['addCustomRecord']>[0] {
  return {
    url: address,
    content: text,
    language,
    meta: { title, kind, ...(topics[0] && { topic: topics[0] }) },
    filters: { kind: [kind], ...(topics.length > 0 && { topic: topics }) },
  };
}

/** The part of a page that Pagefind is to read, which says of itself what the page is: its kind and topics to filter by. */
function markForIndex({ html, title, kind, topics }: SearchedPage & { html: string }): string {
  const filters = [`kind:${kind}`, ...topics.map((topic) => `topic:${topic}`)].map(
    (filter) => `<i data-pagefind-filter="${quote(filter)}"></i>`,
  );
  const facts = `<i data-pagefind-meta="title:${quote(title)}"></i><i data-pagefind-meta="kind:${kind}"></i>${topics[0] ? `<i data-pagefind-meta="topic:${quote(topics[0])}"></i>` : ''}`;
  const main = html.slice(html.search(/<main\b/), html.lastIndexOf('</main>') + '</main>'.length);
  // Facts that only a style sheet sets apart would be read as one word.
  return `<html>${main}</html>`
    .replace(UNREAD, '<$1></$1>')
    .replaceAll('</span><span', '</span> <span')
    .replace(
      /<main\b([^>]*)>/,
      (_whole, attributes: string) => `<main data-pagefind-body${attributes}>${filters.join('')}${facts}`,
    );
}

const quote = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
