import type { Node } from 'unist';
import { decodePercent } from '@/lib/text/decode-percent';
import { escapeHtml, rawMarkup, type RawMarkup } from '../tree/nodes';
import type { ImageSource, ProseImage } from '../types';

/** The text column is at most this wide; a picture asks for no more pixels than its place has. */
const columnWidth = '43rem';

/** Pictures of so many bytes are told to be needlessly large; readers are sent smaller ones in any case. */
export const HEAVY = 12e6;
export const mendOfHeavy =
  'every build and every copy of this folder carries it: save it with 2,000 to 4,000 pixels across';

export const megabytes = ({ bytes }: Pick<ProseImage, 'bytes'>): string => `${Math.round(bytes / 1e6)} MB`;

/** A picture as its author wrote it: its path, what it shows, its width in pixels. */
interface WrittenPicture {
  src: string;
  alt: string;
  width?: number;
}

/** A picture in its best encoding at the width of its place, with where it came from. */
export function shownPicture(
  image: ProseImage,
  { src, alt, width = image.width }: WrittenPicture,
  at: Pick<Node, 'position'>,
): RawMarkup {
  const shown = Math.min(width, image.width);
  return rawMarkup(markupOf(image, alt, shown), { kind: 'picture', src: decodePercent(src), alt, width: shown }, at);
}

/** Its own size keeps the page from shifting. */
function markupOf(image: ProseImage, alt: string, shown: number): string {
  const height = Math.round((image.height * shown) / image.width);
  const sizes = `(min-width: 46rem) min(${shown}px, ${columnWidth}), 100vw`;
  const sources = image.sources.map((source) => sourceMarkup(source, sizes)).join('');
  const img = `<img src="${escapeHtml(image.url)}" alt="${escapeHtml(alt)}" width="${shown}" height="${height}" loading="lazy" decoding="async">`;
  return sources ? `<picture>${sources}${img}</picture>` : img;
}

function sourceMarkup({ type, candidates }: ImageSource, sizes: string): string {
  const srcset = candidates.map(({ url, width }) => `${escapeHtml(url)} ${width}w`).join(', ');
  return `<source type="${type}" srcset="${srcset}" sizes="${sizes}">`;
}
