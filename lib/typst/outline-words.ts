import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { hashOf } from '@/lib/files/hash';
import { writeWhole } from '@/lib/files/write-whole';
import { loadFont } from './compile-pdf';
import type { FontChoice } from './world-faces';

/** Scripts whose letters are joined, stacked or moved when they are drawn. */
export const shaped =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}]/u;

/** Besides, any letter with a mark of its own: "θ̂". */
const isShaped = (text: string): boolean => shaped.test(text) || /\p{M}/u.test(text);

/**
 * A drawing whose words are outlines, if it has such letters: Typst cannot say in a PDF which letters the signs of an SVG are, and
 * PDF/UA refuses the file. The text alternative says what the drawing shows.
 */
export async function outlineWords(svg: Buffer, fonts: readonly FontChoice[]): Promise<Buffer> {
  const written = svg.toString('utf8');
  if (!isShaped(written)) return svg;
  // "é" in two characters is one letter.
  const text = written.normalize('NFC');
  if (!isShaped(text)) return Buffer.from(text);
  const fontFiles = await Promise.all(
    fonts.map(async (font) => {
      const data = await loadFont(font);
      const file = join('.cache/fonts', `${hashOf(data).slice(0, 16)}.otf`);
      writeWhole(file, data);
      return file;
    }),
  );
  const plain = fonts.find(({ role }) => role === 'sans') ?? fonts[0];
  return Buffer.from(
    new Resvg(text, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: plain?.family } }).toString(),
  );
}
