import { renderAsync } from '@resvg/resvg-js';
import { sourceVersion } from '@/lib/assets/source-version';
import { readPageHead } from '@/lib/html/page-head';
import { addresses } from '@/lib/site/addresses';
import { ContentCache } from '@/lib/static/content-cache';
import type { BuiltPage, MadeFile, Maker } from '@/lib/static/types';
import { loadCardFonts } from './card-fonts';
import { drawCard, type Card } from './draw-card';

/** Cards drawn at one time; the drawing runs on libuv's threads. */
const AT_ONCE = 4;

/** Pages that nobody shares. */
const WITHOUT_CARD = /^\/(404|_|server-error|search\/results)/;

/** A social card for every page, 1200 × 630 PNG. Only cards whose drawing changed are drawn anew. */
export const makeCards: Maker = async ({ pages, siteUrl }) => {
  const root = '.cache';
  const { files, bold } = await loadCardFonts(root);
  const cache = new ContentCache(`${root}/cards`);
  const version = await sourceVersion([import.meta.dirname]);
  const asked = pages.filter(({ address }) => !WITHOUT_CARD.test(address));
  return inTurns(asked, AT_ONCE, async (page): Promise<MadeFile> => {
    const svg = drawCard(toCard(page, siteUrl), bold);
    const body = await cache.get([version, svg], async () => {
      const image = await renderAsync(svg, { font: { fontFiles: files, loadSystemFonts: false, defaultFontFamily: 'Libertinus Sans' } });
      return Buffer.from(image.asPng());
    });
    return { address: addresses.card(page.address), body, mediaType: 'image/png' };
  });
};

const SECTIONS: readonly [prefix: string, name: string][] = [
  [addresses.publications, 'Publications'],
  [addresses.research, 'Research'],
  [addresses.projects, 'Projects'],
  [addresses.blog, 'Writing'],
];

/** The topic that the page names, else the section it stands in; a section's own page needs no label. */
export function toCard({ address, html }: BuiltPage, siteUrl: string): Card {
  const head = readPageHead(html);
  const section = SECTIONS.find(([prefix]) => address.startsWith(`${prefix}/`))?.[1] ?? '';
  return { address, title: head.title, topic: head.section ?? section, name: head.siteName || head.title, host: new URL(siteUrl).host };
}

/** `map` over a list with at most `width` at work at once; the order of the results is the list's. */
async function inTurns<Item, Result>(items: readonly Item[], width: number, work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
