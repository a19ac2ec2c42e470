import { addresses } from '@/lib/site/addresses';
import { publicAddresses } from '@/lib/site/rewrites';
import { completePage } from '@/lib/pages/finish-page';
import type { NextOutput } from '../next/next-output';
import { addCharacters, addSourceCharacters, addWords, startingCharacters } from '@/lib/fonts/page-characters';
import type { PreparedPage } from './prepared-routes';
import { mergeSheets } from '@/lib/pages/style-sheets';
import { subsetFonts } from '@/lib/fonts/subset-fonts';
import { themeCss } from '@/lib/theme/theme-css';
import type { Theme } from '@/lib/theme/theme';
import type { BuiltPage, MadeFile, ManifestEntry, PageContext } from '@/lib/http/manifest';

export interface LaidOutPage extends BuiltPage {
  status: ManifestEntry['status'];
  policy: string;
  headers: Record<string, string>;
}

export interface LaidOutPages {
  pages: LaidOutPage[];
  /** Style sheets and fonts. */
  files: MadeFile[];
  context: PageContext;
}

export interface Surroundings {
  output: NextOutput;
  /** Texts of the inline scripts that may stay. */
  knownScripts: string[];
  /** The path that the site stands under. */
  basePath: string;
  /** Texts of the page scripts, which may show characters that no page holds. */
  scripts: readonly string[];
  /** Words of the pages that are rendered on request, in the same faces. */
  unseen: readonly string[];
  theme: Pick<Theme, 'colours' | 'faces'>;
}

/** Cuts the fonts to what the pages say, merges their style sheets and completes every page with the names of both. */
export async function layOutPages(
  pages: readonly PreparedPage[],
  { output, knownScripts, basePath, scripts, unseen, theme }: Surroundings,
): Promise<LaidOutPages> {
  const characters = startingCharacters();
  for (const { says } of pages) addCharacters(says, characters);
  for (const source of [...scripts, ...output.sheets.values()]) addSourceCharacters(source, characters);
  for (const words of unseen) addWords(words, characters);
  const fonts = await subsetFonts(characters, theme.faces);
  const rules = rulesBySheets(pages);
  const sheets = mergeSheets(
    output.sheets,
    pages.map(({ page }) => page.stylesheets).filter((set) => set.length > 0),
    { faces: fonts.css, looks: themeCss(theme) },
    (set) => rules.get(set) ?? '',
    basePath,
  );
  const context: PageContext = {
    knownScripts,
    stylesheets: sheets.addresses,
    basePath,
    firstFonts: fonts.firstFonts,
    ...(fonts.formulaFont && { formulaFont: fonts.formulaFont }),
  };
  const files: MadeFile[] = [
    ...[...sheets.files].map(([address, body]) => ({
      address,
      body,
      mediaType: 'text/css; charset=utf-8',
      immutable: true,
    })),
    ...[...fonts.files].map(([address, body]) => ({ address, body, mediaType: 'font/woff2', immutable: true })),
  ];
  return { pages: pages.flatMap((page) => layOut(page, context)), files, context };
}

/** Set of style sheets → the rules that stand for the style attributes of all pages with that set, in the order of their classes. */
function rulesBySheets(pages: readonly PreparedPage[]): Map<string, string> {
  const sets = new Map<string, Map<string, string>>();
  for (const { page, rules } of pages) {
    const set = page.stylesheets.join(' ');
    const shared = sets.get(set) ?? new Map<string, string>();
    for (const [name, rule] of rules) shared.set(name, rule);
    sets.set(set, shared);
  }
  return new Map(
    [...sets].map(([set, rules]) => [
      set,
      [...rules]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, rule]) => rule)
        .join(''),
    ]),
  );
}

function layOut({ route, page }: PreparedPage, context: PageContext): LaidOutPage[] {
  const { html, policy, link } = completePage(page, context);
  const headers: Record<string, string> = link ? { Link: link } : {};
  const status = route === addresses.notFound ? 404 : route === addresses.serverError ? 500 : 200;
  return publicAddresses(route).map((address) => ({ address, html, policy, headers, status }));
}
