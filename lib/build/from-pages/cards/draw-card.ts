import { escapeXml } from '@/lib/text/escape-xml';
import { precisionStrip } from '@/lib/site/precision-strip';
import { setTitle } from './break-lines';
import type { DrawingFonts } from '@/lib/fonts/drawing-fonts';
import type { FontMetrics } from '@/lib/fonts/text-width';
import type { Colours } from '@/lib/theme/colours';
import type { Theme } from '@/lib/theme/theme';

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

export interface Card {
  /** The page's address, which its precision strip is drawn from. */
  address: string;
  title: string;
  /** BCP 47. */
  language?: string;
  /** Topic or section, set in capitals over the title; may be "". */
  topic: string;
  name: string;
  /** "pedrogimenes.co.uk" */
  host: string;
}

const MARGIN = 72;
const COLUMN = CARD_WIDTH - 2 * MARGIN;
const STRIP = { bottom: 214, height: 84 };
const BAR = { 4: 0.26, 8: 0.52, 16: 1 } as const;
const TITLE_SIZES = [92, 84, 76, 68, 60, 54];

/** A social card as SVG, 1200 × 630, in the light scheme: name and host, the page's strip on its rule, topic, title. */
export function drawCard(
  card: Card,
  { bold, family }: Pick<DrawingFonts, 'bold' | 'family'>,
  theme: Pick<Theme, 'colours' | 'strip'>,
): string {
  const colours = theme.colours.light;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">`,
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${colours.paper}"/>`,
    drawText({ x: MARGIN, y: 96, size: 36, colour: colours.accent }, card.name, bold),
    `<text x="${CARD_WIDTH - MARGIN}" y="96" font-family="${family}" font-size="28" text-anchor="end" fill="${colours.muted}">${escapeXml(card.host)}</text>`,
    theme.strip ? drawStrip(card.address, colours) : '',
    drawRule(colours),
    drawTitle(card, bold, colours),
    '</svg>',
  ].join('');
}

function drawStrip(address: string, colours: Colours): string {
  const strip = precisionStrip(address);
  const step = (COLUMN + 4) / strip.length;
  const bars = strip.map((bits, index) => {
    const height = STRIP.height * BAR[bits];
    const place = `x="${round(MARGIN + index * step)}" y="${round(STRIP.bottom - height)}" width="${round(step - 4)}" height="${round(height)}"`;
    return `<rect ${place} fill="${bits === 16 ? colours.highlight : colours.accent}"/>`;
  });
  return bars.join('');
}

function drawRule(colours: Colours): string {
  return `<rect x="${MARGIN}" y="${STRIP.bottom}" width="${COLUMN}" height="4" fill="${colours.accent}"/>`;
}

function drawTitle(card: Card, bold: FontMetrics, colours: Colours): string {
  const { lines, size } = setTitle(card.title, {
    width: COLUMN,
    maxLines: 3,
    sizes: TITLE_SIZES,
    widthOf: bold.widthOf,
  });
  const top = 300;
  const first = (card.topic ? top + 28 : top - 16) + size * 0.86;
  const label = drawText(
    { x: MARGIN, y: top, size: 28, colour: colours.accent, spacing: 2.5 },
    card.topic.toLocaleUpperCase(card.language),
    bold,
  );
  return (
    label +
    lines
      .map((line, index) =>
        drawText({ x: MARGIN - size * 0.04, y: first + index * size * 1.1, size, colour: colours.ink }, line, bold),
      )
      .join('')
  );
}

interface Place {
  x: number;
  y: number;
  size: number;
  colour: string;
  /** Extra space after each letter. */
  spacing?: number;
}

/** One bold line. The drawing library drops a text whose characters are spread over several files, so each piece stands by itself. */
function drawText({ x, y, size, colour, spacing = 0 }: Place, words: string, face: FontMetrics): string {
  let left = x;
  const pieces = face.runsOf(words).map(({ family, text }) => {
    const place = `x="${round(left)}" y="${round(y)}" font-family="${family}" font-size="${size}"${spacing ? ` letter-spacing="${spacing}"` : ''}`;
    left += face.widthOf(text) * size + [...text].length * spacing;
    return `<text ${place} font-weight="700" fill="${colour}" xml:space="preserve">${escapeXml(text)}</text>`;
  });
  return pieces.join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
