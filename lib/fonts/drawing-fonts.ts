import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '@/lib/files/hash';
import { writeWhole } from '@/lib/files/write-whole';
import { readFontMetrics, type FontMetrics } from './text-width';
import { mathFace, partsOf } from './font-faces';
import { faceOf, fileOf, nearestWeight, type InstalledFace } from './installed-face';
import { keptSfnt } from './kept-sfnt';

/** The faces that cards and signs are drawn with. */
export interface DrawingFonts {
  /** The OpenType files on disk that a drawing names; the drawing library reads all that it is given, for every drawing. */
  filesFor(svg: string): string[];
  /** The family of its plain Latin letters. */
  family: string;
  bold: FontMetrics;
  /** A name for all of their bytes. */
  hash: string;
}

/** Unpacks the headings' face, every script of it, to `.cache/fonts`, and reads how wide its bold sets text; math signs come from STIX. */
export async function loadDrawingFonts(cacheDirectory: string, labels: string): Promise<DrawingFonts> {
  const target = join(cacheDirectory, 'fonts');
  const face = faceOf(labels);
  const sources = [...sourcesOf(face, [400, 700]), ...sourcesOf(faceOf(mathFace), [400])];
  const fonts = await Promise.all(
    sources.map(async ({ file: source, name, family, weight, isBold, axis }) => {
      const woff = await readFile(source);
      const data = await keptSfnt(woff, { family, ...(axis && { weight }) });
      const file = join(target, `${name}.otf`);
      writeWhole(file, data);
      return { isBold, file, data, family };
    }),
  );
  const filesFor = (svg: string) =>
    fonts.filter(({ family }) => svg.includes(`font-family="${family}"`)).map(({ file }) => file);
  return {
    filesFor,
    family: face.family,
    bold: readFontMetrics(fonts.filter(({ isBold }) => isBold)),
    hash: hashOf(...fonts.map(({ data }) => data)),
  };
}

/** The files of a face, the plain Latin one first, because it carries the kerning that titles need; each part is a family of its own. */
function sourcesOf(face: InstalledFace, weights: readonly number[]) {
  const isMath = face.package === mathFace;
  return partsOf(face).flatMap((part) =>
    weights.flatMap((wanted) => {
      const weight = nearestWeight(face, wanted);
      const file = fileOf(face, part, weight, 'normal');
      if (!file) return [];
      const family = part === 'latin' && !isMath ? face.family : `${face.family} ${part}`;
      const name = `${face.id}-${part}-${wanted}`;
      return [{ file, name, family, weight, isBold: isMath || wanted === 700, axis: face.isVariable }];
    }),
  );
}
