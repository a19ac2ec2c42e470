import type { Nodes } from 'hast';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import type { StoredFiles } from '@/lib/content/stored-file';
import { hashOf } from '@/lib/files/hash';
import type { WholeProse } from '@/lib/prose/types';
import type { PaperText } from './model';
import { originOf } from '@/lib/prose/tree/origins';

/** No picture needs more pixels than a printer shows in the width of the column. */
const WIDEST = 1600;

/** The pictures of a text by their paths, as print takes them: drawings as they are, all else as PNG or JPEG of the size it needs. */
export async function printPictures(tree: WholeProse['tree'], files: StoredFiles): Promise<PaperText['pictures']> {
  const paths = new Set<string>();
  visit(tree, (node) => {
    const origin = originOf(node as Nodes);
    if (origin?.kind === 'picture') paths.add(origin.src);
  });
  const pictures = new Map<string, { name: string; bytes: Buffer }>();
  for (const path of paths) {
    const file = files.get(path);
    if (file) pictures.set(path, await forPrint(path, file.bytes));
  }
  return pictures;
}

async function forPrint(path: string, bytes: Buffer): Promise<{ name: string; bytes: Buffer }> {
  if (/\.svg$/i.test(path)) return { name: nameOf(bytes, 'svg'), bytes };
  const picture = sharp(bytes).rotate().resize({ width: WIDEST, withoutEnlargement: true });
  const ending = /\.jpe?g$/i.test(path) ? 'jpg' : 'png';
  const ready = await (ending === 'jpg' ? picture.jpeg({ quality: 88 }) : picture.png()).toBuffer();
  return { name: nameOf(ready, ending), bytes: ready };
}

const nameOf = (bytes: Buffer, ending: string) => `/${hashOf(bytes).slice(0, 16)}.${ending}`;
