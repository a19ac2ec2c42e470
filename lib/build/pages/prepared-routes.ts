import { addPageCharacters, noCharacters, type Characters } from '@/lib/fonts/page-characters';
import { foldPage, preparePage, type FoldedPage } from '@/lib/pages/finish-page';
import type { PruneOptions } from '@/lib/pages/prune-page';

/** A page as Next rendered it: pruned, written, and what it asks of style sheets and fonts. */
export interface PreparedPage {
  route: string;
  page: FoldedPage;
  says: Characters;
  /** Class → rule, for what were its style attributes. */
  rules: Map<string, string>;
}

/** What a route handler answered. */
export interface PreparedFile {
  route: string;
  headers: Record<string, string>;
  /** Comes out of a thread as plain bytes, also where a buffer went in. */
  body: Uint8Array;
}

/** Plain data, so that it can be kept from one build to the next. */
export type PreparedRoute = PreparedPage | PreparedFile;

export const isPreparedPage = (prepared: PreparedRoute): prepared is PreparedPage => 'page' in prepared;
export const isPreparedFile = (prepared: PreparedRoute): prepared is PreparedFile => 'body' in prepared;

/** Throws `HtmlError` for a page that cannot be read. */
export function toPreparedPage(route: string, html: string, options: PruneOptions): PreparedPage {
  const rules = new Map<string, string>();
  const page = preparePage(html, options, rules);
  const says = noCharacters();
  addPageCharacters(page.tokens, says);
  return { route, page: foldPage(page), says, rules };
}
