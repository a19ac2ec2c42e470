import { renderAsync } from '@resvg/resvg-js';
import { sourceVersion } from '@/lib/assets/source-version';
import { readPageHead } from '@/lib/html/page-head';
import { addresses } from '@/lib/site/addresses';
import { ContentCache } from '@/lib/static/content-cache';
import type { BuiltPage, MadeFile, Maker } from '@/lib/static/types';
import { inThreads } from '@/lib/threads/in-threads';
import { loadCardFonts, type CardFonts } from './card-fonts';
import { drawCard, type Card } from './draw-card';
import { toPalettePng } from './palette-png';

/** Pages that nobody shares. */
const WITHOUT_CARD = /^\/(404|_|server-error|search\/results)/;

/** A social card for every page, 1200 × 630 PNG. Only cards whose drawing changed are drawn anew. */
export const makeCards: Maker = ({ pages, siteUrl }) => {
  const cards = pages.filter(({ address }) => !WITHOUT_CARD.test(address)).map((page) => toCard(page, siteUrl));
  return inThreads({ run: paintCards, module: import.meta.url }, cards, (part) => part);
};

let fonts: Promise<CardFonts> | undefined;

/** The pictures of these cards; what a thread runs. */
export async function paintCards(cards: readonly Card[]): Promise<MadeFile[]> {
  const { filesFor, bold } = await (fonts ??= loadCardFonts('.cache'));
  const cache = new ContentCache('.cache/cards');
  const version = await sourceVersion([import.meta.dirname]);
  const made: MadeFile[] = [];
  for (const card of cards) {
    const svg = drawCard(card, bold);
    const body = await cache.get([version, svg], () => paint(svg, filesFor(svg)));
    made.push({ address: addresses.card(card.address), body, mediaType: 'image/png' });
  }
  return made;
}

/** The palette holds a card's few colours and their edges, in a third of the time that the library's own PNG takes and half its bytes. */
async function paint(svg: string, fontFiles: string[]): Promise<Buffer> {
  const image = await renderAsync(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Libertinus Sans' } });
  return toPalettePng(image) ?? Buffer.from(image.asPng());
}

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
