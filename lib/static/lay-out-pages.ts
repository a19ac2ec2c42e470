import { readFile } from 'node:fs/promises';
import { addresses } from '@/lib/site/addresses';
import type { ContentCache } from './content-cache';
import { completePage, foldPage, preparePage, type FoldedPage } from './finish-page';
import { HtmlError } from './html-tokens';
import type { NextOutput, PrerenderedRoute } from './next-output';
import { addPageCharacters, addSourceCharacters, startingCharacters, type Characters } from './page-characters';
import { publicAddresses, type Rewrite } from './public-address';
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

/** All pages pruned, and what they need together. */
interface Folded {
  pages: { route: PrerenderedRoute; page: FoldedPage }[];
  characters: Characters;
  /** Set of style sheets → class → rule, for the style attributes of pages with that set. */
  rules: Map<string, Map<string, string>>;
}

/**
 * Prunes every prerendered page, cuts the fonts to what they say, merges their style sheets and writes them out anew.
 * Throws one error that lists every page that could not be read, each with its address.
 */
export async function layOutPages(output: NextOutput, knownScripts: string[], scripts: readonly string[], rewrites: readonly Rewrite[], cache: ContentCache): Promise<LaidOutPages> {
  const { pages, characters, rules } = await foldAll(output, knownScripts);
  for (const source of [...scripts, ...output.sheets.values()]) addSourceCharacters(source, characters);
  const fonts = await subsetFonts(characters, cache);
  const rulesOf = (set: string) => [...(rules.get(set)?.values() ?? [])].join('');
  const sheets = mergeSheets(output.sheets, pages.map(({ page }) => page.stylesheets).filter((set) => set.length > 0), fonts.css, rulesOf);
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
  return { pages: pages.flatMap(({ route, page }) => layOut(route, page, context, rewrites)), files, context };
}

async function foldAll(output: NextOutput, knownScripts: string[]): Promise<Folded> {
  const options = { knownScripts: new Set(knownScripts), islandModules: new Set(output.islandModules) };
  const folded: Folded = { pages: [], characters: startingCharacters(), rules: new Map() };
  const problems: string[] = [];
  for (const route of output.routes.filter(({ isPage }) => isPage)) {
    try {
      const own = new Map<string, string>();
      const page = preparePage(await readFile(route.path, 'utf8'), options, own);
      addPageCharacters(page.tokens, folded.characters);
      const set = page.stylesheets.join(' ');
      folded.rules.set(set, new Map([...(folded.rules.get(set) ?? []), ...own]));
      folded.pages.push({ route, page: foldPage(page) });
    } catch (error) {
      if (!(error instanceof HtmlError)) throw error;
      problems.push(`${route.route}: ${error.message}`);
    }
  }
  if (problems.length > 0) throw new Error(`These pages cannot be laid out:\n${problems.join('\n')}`);
  return folded;
}

function layOut(route: PrerenderedRoute, page: FoldedPage, context: PageContext, rewrites: readonly Rewrite[]): LaidOutPage[] {
  const { html, policy } = completePage(page, context);
  const { hasRuntime, link } = page;
  const headers: Record<string, string> = link ? { Link: link } : {};
  if (route.route === '/_not-found') return [{ address: '/404', html, policy, headers, status: 404, hasRuntime }];
  const status = route.route === addresses.serverError ? 500 : 200;
  return publicAddresses(route.route, rewrites).map((address) => ({ address, html, policy, headers, status, hasRuntime }));
}
