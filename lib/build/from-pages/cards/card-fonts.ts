import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { hashOf } from '@/lib/files/hash';
import { writeWhole } from '@/lib/files/write-whole';
import { readFontMetrics, type FontMetrics } from '@/lib/fonts/text-width';
import { toOpenType } from '@/lib/fonts/woff';

const require = createRequire(import.meta.url);

export interface CardFonts {
  /** The OpenType files on disk that a drawing names; the drawing library reads all that it is given, for every drawing. */
  filesFor(svg: string): string[];
  bold: FontMetrics;
  /** A name for all of their bytes. */
  hash: string;
}

/** Unpacks the headings' face, every script of it, to `.cache/fonts`, and reads how wide its bold sets text; math signs come from STIX. */
export async function loadCardFonts(cacheDirectory: string): Promise<CardFonts> {
  const target = join(cacheDirectory, 'fonts');
  const sources = [
    ...(await filesOf('@fontsource/libertinus-sans')).sort(latinFirst),
    ...(await filesOf('@fontsource/stix-two-math')),
  ];
  const fonts = await Promise.all(
    sources.map(async (source) => {
      const name = basename(source);
      const data = toOpenType(await readFile(source), familyOf(name));
      const file = join(target, name.replace(/woff$/, 'otf'));
      writeWhole(file, data);
      return { name, file, data, family: familyOf(name) };
    }),
  );
  const bold = fonts.filter(({ name }) => name.includes('-700-') || name.startsWith('stix'));
  const filesFor = (svg: string) =>
    fonts.filter(({ family }) => svg.includes(`font-family="${family}"`)).map(({ file }) => file);
  return { filesFor, bold: readFontMetrics(bold), hash: hashOf(...fonts.map(({ data }) => data)) };
}

async function filesOf(fontPackage: string): Promise<string[]> {
  const folder = join(dirname(require.resolve(`${fontPackage}/package.json`)), 'files');
  return (await readdir(folder))
    .filter((name) => /-(400|700)-normal\.woff$/.test(name))
    .map((name) => join(folder, name));
}

/** The plain Latin file carries the kerning that titles need, so it is asked first. */
function latinFirst(a: string, b: string): number {
  return (
    Number(b.includes('-latin-4') || b.includes('-latin-7')) -
      Number(a.includes('-latin-4') || a.includes('-latin-7')) || a.localeCompare(b)
  );
}

/** "Libertinus Sans" for the plain Latin file, "Libertinus Sans greek" for that of Greek. */
function familyOf(name: string): string {
  const [, face = '', script = ''] = /^(libertinus-sans|stix-two-math)-(.+)-\d+-normal/.exec(name) ?? [];
  if (face !== 'libertinus-sans') return `STIX Two Math ${script}`;
  return script === 'latin' ? 'Libertinus Sans' : `Libertinus Sans ${script}`;
}
