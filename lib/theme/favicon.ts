import { Resvg } from '@resvg/resvg-js';
import { loadDrawingFonts } from '@/lib/fonts/drawing-fonts';
import { escapeXml } from '@/lib/text/escape-xml';
import type { Content } from '@/lib/content/store';
import { shortHex, type Palette } from './colours';
import type { ThemeSettings } from './theme';

/** The side of the sign. */
const SIDE = 32;

/** The sign of a site in a browser's tab, as SVG: the picture that is given, initials on the accent, or four bars of the strip. */
export async function drawFavicon(
  { favicon, colours, faces }: ThemeSettings,
  files: Content['files'],
): Promise<string> {
  if (!favicon) return bars(colours);
  if ('initials' in favicon) return initialsOn(favicon.initials, colours, faces.labels);
  const { path, bytes } = files.get(favicon.file)!;
  return path.endsWith('.svg') ? bytes.toString() : picture(bytes);
}

const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">`;

function bars({ light }: Palette): string {
  const fill = (colour: string) => `fill="${shortHex(colour)}"`;
  return `${open}<rect width="32" height="32" rx="4" ${fill(light.paper)}/><path ${fill(light.accent)} d="M4 21h5v7H4zM16.500 14h5v14h-5zM22.750 21h5v7h-5z"/><path ${fill(light.highlight)} d="M10.250 4h5v24h-5z"/></svg>\n`;
}

const picture = (png: Buffer): string =>
  `${open}<image width="${SIDE}" height="${SIDE}" href="data:image/png;base64,${png.toString('base64')}"/></svg>\n`;

/** Letters as outlines, because a sign is drawn where no face of the site is at hand. */
async function initialsOn(initials: string, { light }: Palette, labels: string): Promise<string> {
  const { filesFor, family, bold } = await loadDrawingFonts('.cache', labels);
  const size = Math.min(20, (SIDE - 7) / Math.max(bold.widthOf(initials), 0.1));
  const runs = bold.runsOf(initials);
  let left = (SIDE - bold.widthOf(initials) * size) / 2;
  const letters = runs.map(({ family, text }) => {
    const at = left;
    left += bold.widthOf(text) * size;
    return `<text x="${at.toFixed(2)}" y="${(SIDE / 2 + size * 0.35).toFixed(2)}" font-family="${family}" font-weight="700" font-size="${size.toFixed(2)}" fill="${light.paper}">${escapeXml(text)}</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}"><rect width="${SIDE}" height="${SIDE}" rx="4" fill="${light.accent}"/>${letters.join('')}</svg>`;
  return new Resvg(svg, {
    font: { fontFiles: filesFor(svg), loadSystemFonts: false, defaultFontFamily: family },
  }).toString();
}
