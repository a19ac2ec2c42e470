import { readFileSync } from 'node:fs';
import { inThreads } from '@/lib/threads/in-threads';
import { foldPage, preparePage, type FoldedPage } from '@/lib/pages/finish-page';
import { HtmlError } from '@/lib/html/html-tokens';
import type { NextOutput, PrerenderedRoute } from '../next/next-output';
import { addPageCharacters, noCharacters, type Characters } from '@/lib/fonts/page-characters';
import type { PruneOptions } from '@/lib/pages/prune-page';

/** A page taken out of Next's output: pruned, written, and what it asks of style sheets and fonts. */
export interface PreparedPage {
  route: string;
  page: FoldedPage;
  says: Characters;
  /** Class → rule, for what were its style attributes. */
  rules: Map<string, string>;
}

/** What a route handler prerendered. */
export interface PreparedFile {
  route: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** Plain data, so that it can be kept from one build to the next. */
export type PreparedRoute = PreparedPage | PreparedFile;

export const isPreparedPage = (prepared: PreparedRoute): prepared is PreparedPage => 'page' in prepared;
export const isPreparedFile = (prepared: PreparedRoute): prepared is PreparedFile => 'body' in prepared;

/** Everything that Next prerendered, pruned. Throws one error that lists every page that could not be read, each with its address. */
export async function prepareRoutes(output: NextOutput, options: PruneOptions): Promise<PreparedRoute[]> {
  const read = await inThreads(
    { run: preparePages, module: import.meta.url },
    output.routes.filter(({ isPage }) => isPage),
    (part) => ({ routes: part, options }),
  );
  const problems = read.flatMap((page) => (typeof page === 'string' ? [page] : []));
  if (problems.length > 0) throw new Error(`These pages cannot be laid out:\n${problems.join('\n')}`);
  const files = output.routes
    .filter(({ isPage }) => !isPage)
    .map(({ route, headers, path }): PreparedFile => ({ route, headers, body: readFileSync(path) }));
  return [...read.filter((page) => typeof page !== 'string'), ...files];
}

interface Part {
  routes: readonly PrerenderedRoute[];
  options: PruneOptions;
}

/** These pages, or for one that cannot be read a line that says so; what a thread runs. */
export async function preparePages({ routes, options }: Part): Promise<(PreparedPage | string)[]> {
  return routes.map((route) => {
    try {
      return preparedPage(route, options);
    } catch (error) {
      if (!(error instanceof HtmlError)) throw error;
      return `${route.route}: ${error.message}`;
    }
  });
}

function preparedPage({ route, path }: PrerenderedRoute, options: PruneOptions): PreparedPage {
  const rules = new Map<string, string>();
  const page = preparePage(readFileSync(path, 'utf8'), options, rules);
  const says = noCharacters();
  addPageCharacters(page.tokens, says);
  return { route, page: foldPage(page), says, rules };
}
