/** The one door to sharp for pictures in the text. */
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import sharp from 'sharp';
import { writeWhole } from '@/lib/files/write-whole';
import type { ImageSource, ProseImage } from '../types';
import { hashOf } from '@/lib/files/hash';

const widths = [480, 800, 1200, 1720];
const formats = ['avif', 'webp'] as const;

/** Where pictures are written and under which address they are served. */
export interface ImageShelf {
  directory: string;
  address: string;
}

/**
 * An image of the content folder in the sizes a page asks for, made once per content: names carry the hash, so that
 * browsers may keep them for ever and a second run finds them. Undefined when the file is not there.
 */
export async function optimiseImage(path: string, shelf: ImageShelf): Promise<ProseImage | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return undefined;
  const { width = 0, height = 0, format } = await sharp(bytes).metadata();
  const name = `${parse(path).name.replace(/[^\w-]+/g, '-')}.${hashOf(bytes).slice(0, 10)}`;
  await mkdir(shelf.directory, { recursive: true });
  if (format === 'svg') {
    await copyFile(path, join(/* turbopackIgnore: true */ shelf.directory, `${name}.svg`));
    return { url: `${shelf.address}/${name}.svg`, width, height, sources: [] };
  }
  const sizes = [...new Set([...widths.filter((size) => size < width), Math.min(width, widths.at(-1)!)])];
  const sources: ImageSource[] = formats.map((kind) => ({
    type: `image/${kind}`,
    candidates: sizes.map((size) => ({ url: `${shelf.address}/${name}-${size}.${kind}`, width: size })),
  }));
  for (const size of sizes)
    for (const kind of formats)
      await encode(bytes, size, kind, join(/* turbopackIgnore: true */ shelf.directory, `${name}-${size}.${kind}`));
  return { url: sources[1]!.candidates.at(-1)!.url, width, height, sources };
}

async function encode(bytes: Buffer, width: number, format: (typeof formats)[number], target: string): Promise<void> {
  const exists = await stat(target).then(
    () => true,
    () => false,
  );
  if (exists) return;
  const resized = sharp(bytes).rotate().resize({ width, withoutEnlargement: true });
  writeWhole(
    target,
    await (format === 'avif' ? resized.avif({ quality: 58, effort: 4 }) : resized.webp({ quality: 80 })).toBuffer(),
  );
}
