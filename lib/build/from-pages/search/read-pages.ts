import { Kept } from '@/lib/kept/keep';
import { countWords, type SearchedPage } from './search-pages';

/** What answers without scripts are made from, and what a misspelling is compared with. */
interface ReadPage {
  text: SearchedPage;
  words: ReturnType<typeof countWords>;
}

/** Each page as it was kept or read now: to read a thousand takes a tenth of what an edit of one costs. */
export async function readPages(pages: readonly (SearchedPage & { html: string })[]): Promise<ReadPage[]> {
  const kept = await Kept.of('search-texts', 'lib/build/from-pages/search/read-pages.ts');
  const bodies = await kept.all(
    pages,
    ({ html, address, title, kind, topics }) => [html, JSON.stringify([address, title, kind, topics])],
    async (missing) => missing.map((page) => Buffer.from(JSON.stringify(readPage(page)))),
  );
  return bodies.map((body) => JSON.parse(body.toString('utf8')) as ReadPage);
}

/** One page, read now. */
export function readPage({ address, title, kind, topics, parts }: SearchedPage): ReadPage {
  const text = { address, title, kind, topics, parts };
  return { text, words: countWords(text) };
}
