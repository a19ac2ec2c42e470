import type { PageOnRequest } from '@/lib/bibliography/works-on-request';
import { decodeEntities, headOf, isUnlisted, plainText } from '@/lib/html/page-head';
import type { BuiltPage } from '@/lib/http/manifest';
import { escapeXml } from '@/lib/text/escape-xml';
import { topicTitlesOf, type SiteContent } from '../site-content';
import { formulaText } from './formula-text';
import { kindOf } from './page-kinds';
import type { PagePart, SearchedPage } from './search-pages';
import { withoutMarked } from './without-marked';
import { wordsIn } from '@/lib/words/words';

type Content = Pick<SiteContent, 'items' | 'topics' | 'drafts' | 'words'>;

/** The pages that no build has rendered. */
export function toSearchedOnRequest(
  onRequest: readonly PageOnRequest[],
  content: Pick<Content, 'topics' | 'words'>,
): SearchedPage[] {
  const words = wordsIn(content.words);
  return onRequest.map(({ address, title, topics, text }) => ({
    address,
    title,
    kind: kindOf(address, words),
    topics: topicTitlesOf({ topics }, content),
    parts: [{ id: '', title, text }],
  }));
}

/** Pages that are no one's aim: the search itself, errors, and what stands behind another address. */
const NOT_SEARCHED = /^\/(search|404|_|server-error)/;

/** The pages that search covers: all but drafts, superseded versions and the pages named above. */
export function toSearchedPages(pages: readonly BuiltPage[], content: Content): (SearchedPage & { html: string })[] {
  const topics = topicsByAddress(content);
  const words = wordsIn(content.words);
  return pages
    .filter(({ address }) => !NOT_SEARCHED.test(address) && !content.drafts.has(address))
    .map((page) => ({ ...page, head: headOf(page) }))
    .filter(({ head }) => !isUnlisted(head))
    .map(({ address, html, head }) => ({
      address,
      title: head.title,
      kind: kindOf(address, words),
      topics: topics.get(address) ?? [],
      // Made when they are asked for: the index reads the page itself.
      get parts() {
        return partsOf(html, head.title);
      },
      html,
    }));
}

/** Titles of topics by the page's address, in the order in which the author names them: the main one first. */
function topicsByAddress(content: Content): Map<string, string[]> {
  const items = Object.values(content.items).flat();
  return new Map(
    items.map((item) => [item.address, item.section === 'topics' ? [item.title] : topicTitlesOf(item, content)]),
  );
}

const FORMULA = /<math\b(?:[^>]*?\bdata-tex=(?:"([^"]*)"|([^\s">]+)))?[^>]*>[\s\S]*?<\/math>/g;

/** Formulas of a page as text: what is read of them, and what finds them. */
export function writeFormulas(html: string): string {
  return html.replace(FORMULA, (_whole, quoted?: string, bare?: string) =>
    escapeXml(formulaText(decodeEntities(quoted ?? bare ?? ''))),
  );
}

const UNREAD = /<(script|style|svg|button|select|nav)\b[\s\S]*?<\/\1>/g;
/** A heading ends as a sentence does, or an excerpt would run on into what follows. */
const HEADING_END = /([^?!.:>])((?:<\/\w+>)?<\/h[1-6]>)/g;
const WITHIN_WORDS = /<\/?(?:a|b|i|em|strong|code|cite|sup|sub|abbr|wbr)\b[^>]*>/g;
/** A heading that the address of a page can name. */
const SECTION = /<h[23]\b[^>]*?\bid=["']?([^"'\s>]+)[^>]*>([\s\S]*?)<\/h[23]>/g;

/** Our own HTML is regular enough to be read by pattern, and a thousand pages are not parsed for it. Drawings are left out. */
function partsOf(html: string, title: string): PagePart[] {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const read = withoutMarked(writeFormulas(main.replace(UNREAD, ' ')));
  const starts = [...read.matchAll(SECTION)].map(({ index, 1: id, 2: heading }) => ({
    index,
    id: decodeEntities(id!),
    title: lineOf(heading!),
  }));
  return [{ index: 0, id: '', title }, ...starts]
    .map((part, place) => ({
      id: part.id,
      title: part.title,
      text: lineOf(read.slice(part.index, starts[place]?.index)),
    }))
    .filter(({ text }) => text !== '');
}

function lineOf(html: string): string {
  const words = html
    .replace(HEADING_END, '$1.$2')
    .replace(/<\/a>(?=<)/g, ' ')
    .replace(WITHIN_WORDS, '');
  return plainText(words)
    .replace(/ ([.,;:)\]])/g, '$1')
    .replace(/([([]) /g, '$1');
}
