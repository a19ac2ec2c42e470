import { headOf } from '@/lib/html/page-head';
import { addresses } from '@/lib/site/addresses';
import { sectionOf } from '@/lib/site/sections';
import { Kept } from '@/lib/kept/keep';
import type { BuiltPage } from '@/lib/http/manifest';
import type { Maker } from '../maker';
import { inThreads } from '@/lib/threads/in-threads';
import { loadDrawingFonts } from '@/lib/fonts/drawing-fonts';
import { drawCard, type Card } from './draw-card';
import { painting } from './paint-cards';
import { wordsIn, type SiteWords } from '@/lib/words/words';

/** Pages that nobody shares. */
const WITHOUT_CARD = /^\/(404|_|server-error|search\/results)/;

/** A social card for every page, 1200 × 630 PNG. Only cards whose drawing changed are painted anew. */
export const makeCards: Maker = async ({ pages, siteUrl, content }) => {
  const { theme } = content;
  const fonts = await loadDrawingFonts('.cache', theme.faces.labels);
  const awards = new Map(content.items.publications.map(({ address, work }) => [address, work?.award]));
  const cards = pages
    .filter(({ address }) => !WITHOUT_CARD.test(address))
    .map((page) => {
      const svg = drawCard(toCard(page, siteUrl, content.words, awards.get(page.address)), fonts, theme);
      return { address: addresses.card(page.address), svg, fontFiles: fonts.filesFor(svg), family: fonts.family };
    });
  const kept = await Kept.of('cards', 'lib/build/from-pages/cards/paint-cards.ts');
  const bodies = await kept.all(
    cards,
    ({ svg }) => [fonts.hash, svg],
    (missing) => inThreads(painting, missing, (part) => part),
  );
  return cards.map(({ address }, index) => ({ address, body: bodies[index]!, mediaType: 'image/png' }));
};

/** The topic that the page names, else the section it stands in, and what the work was given; a section's own page needs no label. */
export function toCard(page: BuiltPage, siteUrl: string, words: SiteWords, award?: string): Card {
  const { address } = page;
  const section = sectionOf(address);
  const head = headOf(page);
  return {
    address,
    title: head.title,
    language: words.language,
    topic: [head.section ?? (section ? wordsIn(words).say(`section.${section.name}`) : ''), award]
      .filter(Boolean)
      .join(' · '),
    name: head.meta.get('author')?.join(', ') ?? (head.siteName || head.title),
    host: new URL(siteUrl).host,
  };
}
