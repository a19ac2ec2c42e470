import { readFile } from 'node:fs/promises';
import { inTurns } from '@/lib/files/in-turns';
import { foldPage, preparePage, type FoldedPage } from './finish-page';
import { HtmlError } from './html-tokens';
import type { NextOutput, PrerenderedRoute } from './next-output';
import { addPageCharacters, noCharacters, type Characters } from './page-characters';

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

/** Files under way at once. */
const AT_ONCE = 8;

/** Everything that Next prerendered, pruned. Throws one error that lists every page that could not be read, each with its address. */
export async function prepareRoutes(output: NextOutput, knownScripts: readonly string[]): Promise<PreparedRoute[]> {
  const options = { knownScripts: new Set(knownScripts), islandModules: new Set(output.islandModules) };
  const problems: string[] = [];
  const prepared = await inTurns(output.routes, AT_ONCE, async (route): Promise<PreparedRoute[]> => {
    if (!route.isPage) return [{ route: route.route, headers: route.headers, body: await readFile(route.path) }];
    try {
      return [await preparedPage(route, options)];
    } catch (error) {
      if (!(error instanceof HtmlError)) throw error;
      problems.push(`${route.route}: ${error.message}`);
      return [];
    }
  });
  if (problems.length > 0) throw new Error(`These pages cannot be laid out:\n${problems.join('\n')}`);
  return prepared.flat();
}

async function preparedPage({ route, path }: PrerenderedRoute, options: Parameters<typeof preparePage>[1]): Promise<PreparedPage> {
  const rules = new Map<string, string>();
  const page = preparePage(await readFile(path, 'utf8'), options, rules);
  const says = noCharacters();
  addPageCharacters(page.tokens, says);
  return { route, page: foldPage(page), says, rules };
}
