import type { ShelvedPage } from '@/lib/bibliography/works-on-request';
import { headOf, isUnlisted, plainText } from '@/lib/html/page-head';
import type { BuiltPage } from '@/lib/http/manifest';
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

/** The pages that no build has rendered, with the titles of their topics. */
export function toSearchedShelf(
  shelf: readonly ShelvedPage[],
  topics: readonly { slug: string; title: string }[],
): SearchedPage[] {
  const titles = new Map(topics.map(({ slug, title }) => [slug, title]));
  return shelf.map((page) => ({
    ...page,
    kind: kindOf(page.address),
    topics: page.topics.flatMap((slug) => titles.get(slug) ?? []),
  }));
}

/** Pages that are no one's aim: the search itself, errors, and what stands behind another address. */
const NOT_SEARCHED = /^\/(search|404|_|server-error)/;

/** The pages that search covers: all but drafts, superseded versions and the pages named above. */
export function toSearchedPages(
  pages: readonly BuiltPage[],
  drafts: ReadonlySet<string>,
): (SearchedPage & { html: string })[] {
  const topics = readTopics(pages);
  const isDraft = (address: string) => address.startsWith('/blog/') && drafts.has(address.slice('/blog/'.length));
  return pages
    .filter(({ address }) => !NOT_SEARCHED.test(address) && !isDraft(address))
    .map((page) => ({ ...page, head: headOf(page) }))
    .filter(({ head }) => !isUnlisted(head))
    .map(({ address, html, head }) => ({
      address,
      title: head.title,
      kind: kindOf(address),
      topics: inPageOrder(topics.get(address) ?? [], head.section, html),
      // Made when it is asked for: the index reads the page itself.
      get text() {
        return textOfMain(html);
      },
      html,
    }));
}

/** The topic that the page names in its head stands first, then those that its text names, in their order. */
function inPageOrder(topics: readonly string[], main: string | undefined, html: string): string[] {
  const body = html.slice(html.search(/<main\b/));
  const place = (topic: string) => (topic === main ? -1 : body.indexOf(`>${topic}<`) >>> 0);
  return [...topics].sort((a, b) => place(a) - place(b));
}

const UNREAD = /<(script|style|svg|math|button|select|nav)\b[\s\S]*?<\/\1>/g;
/** Buttons and links of a page that are no part of what it says. */
const SCREEN_ONLY = /<(p|form|nav|section)\b[^>]*\bdata-screen-only\b[^>]*>[\s\S]*?<\/\1>/g;
/** The same citation in a further format. */
const UNSEARCHED = /<(div|label|legend)\b[^>]*\bdata-unsearched\b[^>]*>[\s\S]*?<\/\1>/g;
/** A heading ends as a sentence does, or an excerpt would run on into what follows. */
const HEADING_END = /([^?!.:>])((?:<\/\w+>)?<\/h[1-6]>)/g;
/** The reference that stands beside a citation (lib/prose/citations); the same is in the list at the end. */
const REFERENCE_CARD = /<span class=(?:"card[^"]*"|card)>[\s\S]*?<\/span>/g;
const WITHIN_WORDS = /<\/?(?:a|b|i|em|strong|code|cite|sup|sub|abbr|wbr)\b[^>]*>/g;

/** Our own HTML is regular enough to be read by pattern, and a thousand pages are not parsed for it. Formulas and drawings are left out. */
function textOfMain(html: string): string {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const words = main
    .replace(UNREAD, ' ')
    .replace(SCREEN_ONLY, ' ')
    .replace(UNSEARCHED, ' ')
    .replace(HEADING_END, '$1.$2')
    .replace(REFERENCE_CARD, '')
    .replace(/<\/a>(?=<)/g, ' ')
    .replace(WITHIN_WORDS, '');
  return plainText(words)
    .replace(/ ([.,;:)\]])/g, '$1')
    .replace(/([([]) /g, '$1');
}
