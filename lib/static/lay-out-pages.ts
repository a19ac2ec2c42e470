import { addresses } from '@/lib/site/addresses';
import type { ContentCache } from './content-cache';
import { completePage, preparePage, type PreparedPage } from './finish-page';
import { HtmlError } from './html-tokens';
import type { NextOutput, PrerenderedRoute } from './next-output';
import { addPageCharacters, addSourceCharacters, startingCharacters } from './page-characters';
import { publicAddresses, type Rewrite } from './public-address';
import { linkHeader } from './signposting';
import { mergeSheets } from './style-sheets';
import { subsetFonts } from './subset-fonts';
import type { BuiltPage, MadeFile, ManifestEntry, PageContext } from './types';

export interface LaidOutPage extends BuiltPage {
  status: ManifestEntry['status'];
  policy: string;
  headers: Record<string, string>;
  hasRuntime: boolean;
}

export interface LaidOutPages {
  pages: LaidOutPage[];
  /** Style sheets and fonts. */
  files: MadeFile[];
  context: PageContext;
}

interface Prepared {
  route: PrerenderedRoute;
  page: PreparedPage;
}

/**
 * Prunes every prerendered page, cuts the fonts to what they say, merges their style sheets and writes them out anew.
 * Throws one error that lists every page that could not be read, each with its address.
 */
export async function layOutPages(output: NextOutput, knownScripts: string[], scripts: readonly string[], rewrites: readonly Rewrite[], cache: ContentCache): Promise<LaidOutPages> {
  const rules = new Map<string, Map<string, string>>();
  const prepared = prepareAll(output, knownScripts, rules);
  const characters = startingCharacters();
  for (const { page } of prepared) addPageCharacters(page.tokens, characters);
  for (const source of [...scripts, ...output.sheets.values()]) addSourceCharacters(source, characters);
  const fonts = await subsetFonts(characters, cache);
  const rulesOf = (set: string) => [...(rules.get(set)?.values() ?? [])].join('');
  const sheets = mergeSheets(output.sheets, prepared.map(({ page }) => page.stylesheets).filter((set) => set.length > 0), fonts.css, rulesOf);
  const context: PageContext = {
    knownScripts,
    islandModules: output.islandModules,
    stylesheets: sheets.addresses,
    textFonts: fonts.textFonts,
    ...(fonts.mathFont && { mathFont: fonts.mathFont }),
  };
  const files: MadeFile[] = [
    ...[...sheets.files].map(([address, body]) => ({ address, body, mediaType: 'text/css; charset=utf-8', immutable: true })),
    ...[...fonts.files].map(([address, body]) => ({ address, body, mediaType: 'font/woff2', immutable: true })),
  ];
  return { pages: prepared.flatMap(({ route, page }) => layOut(route, page, context, rewrites)), files, context };
}

function prepareAll(output: NextOutput, knownScripts: string[], rules: Map<string, Map<string, string>>): Prepared[] {
  const options = { knownScripts: new Set(knownScripts), islandModules: new Set(output.islandModules) };
  const problems: string[] = [];
  const prepared = output.routes.filter((route) => route.isPage).flatMap((route) => {
    try {
      const own = new Map<string, string>();
      const page = preparePage(route.body.toString('utf8'), options, own);
      const set = page.stylesheets.join(' ');
      const shared = rules.get(set) ?? new Map<string, string>();
      for (const [name, rule] of own) shared.set(name, rule);
      rules.set(set, shared);
      return [{ route, page }];
    } catch (error) {
      if (!(error instanceof HtmlError)) throw error;
      problems.push(`${route.route}: ${error.message}`);
      return [];
    }
  });
  if (problems.length > 0) throw new Error(`These pages cannot be laid out:\n${problems.join('\n')}`);
  return prepared;
}

function layOut(route: PrerenderedRoute, page: PreparedPage, context: PageContext, rewrites: readonly Rewrite[]): LaidOutPage[] {
  const { html, policy } = completePage(page, context);
  const link = linkHeader(page.tokens);
  const headers: Record<string, string> = link ? { Link: link } : {};
  if (route.route === '/_not-found') return [{ address: '/404', html, policy, headers, status: 404, hasRuntime: page.hasRuntime }];
  const status = route.route === addresses.serverError ? 500 : 200;
  return publicAddresses(route.route, rewrites).map((address) => ({ address, html, policy, headers, status, hasRuntime: page.hasRuntime }));
}
