import type { Item } from '@/lib/sections/items';
import { addresses } from '@/lib/site/addresses';
import { inOwnThreads } from '@/lib/threads/in-own-threads';
import { WORTH_THREADS } from '@/lib/threads/in-threads';
import type { MadeFile } from '@/lib/http/manifest';
import type { Maker } from '../maker';
import type { SiteContent } from '../site-content';
import type { SearchOffers } from './offers';
import { readPage, readPages } from './read-pages';
import { commonestWords } from './search-pages';
import { toSearchedPages, toSearchedOnRequest } from './searched-pages';
import { writeIndex, type IndexFile, type PagesToIndex } from './write-index';
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

/** Words that a misspelling is compared with, and write-ups that an empty question offers. */
const WORDS = 20_000;
const OFFERED = 5;

/**
 * The Pagefind index of all pages under /assets/search, their texts for answers without scripts, the words that a misspelling is
 * compared with, and what an empty question offers.
 */
export const makeSearch: Maker = async ({ pages, content, onRequest = [] }) => {
  const searched = toSearchedPages(pages, content);
  const unrendered = toSearchedOnRequest(onRequest, content);
  const language = content.profile.language.split('-')[0]!.toLowerCase();
  const rendered = searched.map(({ address, html, title, kind, topics }) => ({ address, html, title, kind, topics }));
  const [files, read] = await Promise.all([
    makeIndex({ pages: rendered, records: unrendered, language }),
    readPages(searched),
  ]);
  const all = [...read, ...unrendered.map(readPage)];
  const texts = all.map(({ text }) => text);
  const words = commonestWords(
    all.flatMap((page) => page.words),
    WORDS,
  );
  const made = files
    .filter(({ path }) => USED.test(path))
    .map(({ path, content: bytes }) => toFile(path, Buffer.from(bytes)));
  return [
    ...made,
    { address: addresses.searchTexts, body: JSON.stringify(texts), mediaType: JSON_TYPE },
    { address: addresses.searchWords, body: words.join('\n'), mediaType: 'text/plain; charset=utf-8' },
    { address: addresses.searchStart, body: JSON.stringify(toOffers(content)), mediaType: JSON_TYPE },
  ];
};

/**
 * The index of few pages is made here. That of many is made in a thread: Pagefind is a process that waits to be spoken to, and while other
 * makers are at work here nobody would for seconds.
 */
const makeIndex = (input: PagesToIndex): Promise<IndexFile[]> =>
  input.pages.length < WORTH_THREADS
    ? writeIndex(input)
    : inOwnThreads(new URL('./write-index.ts', import.meta.url).href, process.env, (run) => run('writeIndex', input));

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
