import type { PictureOrigin } from '@/lib/prose/tree/origins';
import { typstString } from '@/lib/typst/literal';
import type { Setting } from './setting';

/** Pixels of a page to the width of the column: a picture as wide as the column of a page is as wide as that of the paper. */
const COLUMN = 688;

/** A picture of the content at the size it has beside its text on the page. */
export function typstPicture({ src, alt, width }: PictureOrigin, { text, files }: Setting): string {
  const picture = text.pictures.get(src);
  if (!picture) return typstString(alt);
  files.set(picture.name, picture.bytes);
  const share = Math.round(Math.min(1, width / COLUMN) * 1000) / 10;
  return `image(${typstString(picture.name)}, alt: ${typstString(alt)}, width: ${share}%)`;
}
