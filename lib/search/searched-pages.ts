import { plainText, readPageHead } from '@/lib/html/page-head';
import type { BuiltPage } from '@/lib/static/types';
import { kindOf, type Kind } from './page-kinds';
import { readTopics } from './page-topics';

/** A page as search sees it. */
export interface SearchedPage {
  address: string;
  title: string;
  kind: Kind;
  topics: string[];
  /** All of `<main>` on one line. */
  text: string;
}

/** Pages that are no one's aim: the search itself, errors, and what stands behind another address. */
const NOT_SEARCHED = /^\/(search|404|_|server-error)/;

/** The pages that search covers: all but drafts and the pages named above. */
export function toSearchedPages(pages: readonly BuiltPage[], drafts: ReadonlySet<string>): (SearchedPage & { html: string })[] {
  const topics = readTopics(pages);
  return pages
    .filter(({ address }) => !NOT_SEARCHED.test(address) && !(address.startsWith('/blog/') && drafts.has(address.slice('/blog/'.length))))
    .map(({ address, html }) => ({
      address,
      title: readPageHead(html).title,
      kind: kindOf(address),
      topics: topics.get(address) ?? [],
      text: textOfMain(html),
      html,
    }));
}

/** Our own HTML is regular enough to be read by pattern, and a thousand pages are not parsed for it. Formulas and drawings are left out. */
function textOfMain(html: string): string {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return plainText(main.replace(/<(script|style|svg|math|button|select)\b[\s\S]*?<\/\1>/g, ' ')).replace(/ ([.,;:)\]])/g, '$1');
}
