import type { Nodes } from 'hast';
import type { PictureOrigin } from '@/lib/prose/tree/origins';
import { absoluteUrl } from '@/lib/site/addresses';
import type { Writing } from '../model';
import { words, xml } from '@/lib/text/write-xml';

/** A picture, by the address at which the page shows it; its words where it has none. */
export function writePicture(
  node: Nodes,
  { alt }: PictureOrigin,
  { text: { facts } }: Writing,
  name: 'graphic' | 'inline-graphic',
): string {
  const src = /<img\b[^>]*\bsrc="([^"]+)"/.exec(node.type === 'raw' ? node.value : '')?.[1];
  if (!src) return words('italic', alt);
  return xml(name, { 'xlink:href': absoluteUrl(facts.siteUrl, src) }, words('alt-text', alt));
}
