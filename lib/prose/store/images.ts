/** The one door to sharp for pictures in the text. */
import { mkdir, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { writeWhole } from '@/lib/files/write-whole';
import type { ImageSource, ProseImage, UnreadableImage } from '../types';
import type { StoredFile } from '@/lib/content/stored-file';

const widths = [240, 480, 800, 1200, 1720];
const formats = ['avif', 'webp'] as const;

/** Where pictures are written and under which address they are served. */
export interface ImageFolder {
  directory: string;
  address: string;
}

/** Where this site's are. */
export const imageFolder: ImageFolder = { directory: 'public/assets/images', address: '/assets/images' };

/**
 * An image of the content folder in the sizes a page asks for, made once per content: names carry the hash, so that
 * browsers may keep them for ever and a second run finds them. A file that is no picture says so.
 */
export async function optimiseImage(file: StoredFile, folder: ImageFolder): Promise<ProseImage | UnreadableImage> {
  try {
    return await writeSizes(file, folder);
  } catch (error) {
    return explainUnreadable(file.bytes, error);
  }
}

/** A native addon of some size, which most pages on request have no use for. */
const loadSharp = async () => (await import('sharp')).default;

async function writeSizes({ path, bytes, hash }: StoredFile, folder: ImageFolder): Promise<ProseImage> {
  const sharp = await loadSharp();
  const { format, pages = 1, autoOrient } = await sharp(bytes).metadata();
  // A camera held upright writes a wide picture and a note to turn it: the size is that of the turned one.
  const { width, height } = autoOrient;
  const name = `${parse(path).name.replace(/[^\w-]+/g, '-')}.${hash.slice(0, 10)}`;
  await mkdir(folder.directory, { recursive: true });
  if (format === 'svg') {
    writeWhole(join(/* turbopackIgnore: true */ folder.directory, `${name}.svg`), bytes);
    return { url: `${folder.address}/${name}.svg`, width, height, bytes: bytes.length, sources: [] };
  }
  const moves = pages > 1;
  const kinds = moves ? (['webp'] as const) : formats;
  const sizes = [...new Set([...widths.filter((size) => size < width), Math.min(width, widths.at(-1)!)])];
  const sources: ImageSource[] = kinds.map((kind) => ({
    type: `image/${kind}`,
    candidates: sizes.map((size) => ({ url: `${folder.address}/${name}-${size}.${kind}`, width: size })),
  }));
  for (const size of sizes)
    for (const kind of kinds)
      await encode(
        bytes,
        { size, kind, moves },
        join(/* turbopackIgnore: true */ folder.directory, `${name}-${size}.${kind}`),
      );
  return { url: sources.at(-1)!.candidates.at(-1)!.url, width, height, bytes: bytes.length, sources };
}

interface Encoding {
  size: number;
  kind: (typeof formats)[number];
  /** It is an animation, whose frames are all kept. */
  moves: boolean;
}

async function encode(bytes: Buffer, { size, kind, moves }: Encoding, target: string): Promise<void> {
  const exists = await stat(target).then(
    () => true,
    () => false,
  );
  if (exists) return;
  const sharp = await loadSharp();
  const picture = moves ? sharp(bytes, { animated: true }) : sharp(bytes).autoOrient();
  const resized = picture.resize({ width: size, withoutEnlargement: true });
  writeWhole(
    target,
    await (kind === 'avif' ? resized.avif({ quality: 58, effort: 4 }) : resized.webp({ quality: 80 })).toBuffer(),
  );
}

/** What a file is that was taken for a picture, by its first bytes. */
const signatures: [begins: RegExp, unreadable: string, mend: string][] = [
  [/^$/, 'is empty', 'save the picture again'],
  [/^version https:\/\/git-lfs/, 'is a pointer of Git LFS and not the picture', 'fetch it with git lfs pull'],
  [/^%PDF/, 'is a PDF', 'save it as PNG or SVG, or link to it'],
  [/^.{4}ftyp(?:hei|mif|hev)/s, 'is a HEIC picture, which browsers do not show', 'save it as JPEG or PNG'],
  [/^(?:.{4}ftyp|\x1aE\xdf\xa3|RIFF.{4}AVI)/s, 'is a film', 'save a frame of it as PNG or JPEG, and link to the film'],
  [/^\s*<(?:!doctype html|html)/i, 'is a web page', 'save the picture itself'],
];

function explainUnreadable(bytes: Buffer, error: unknown): UnreadableImage {
  const head = bytes.subarray(0, 200).toString('latin1');
  const known = signatures.find(([begins]) => begins.test(head));
  if (known) return { unreadable: known[1], mend: known[2] };
  const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  if (/pixel limit/.test(reason)) return { unreadable: 'has too many pixels to be read', mend: 'save it smaller' };
  if (/failOn|premature|corrupt|read error|truncated/i.test(reason))
    return { unreadable: 'is cut short or broken', mend: 'save the picture again' };
  return {
    unreadable: `cannot be read as a picture (${reason})`,
    mend: 'save it again as PNG, JPEG, WebP, AVIF, GIF or SVG',
  };
}
