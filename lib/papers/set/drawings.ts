import { lightColours, resolveColours } from '@/lib/html/light-colours';
import { hashOf } from '@/lib/files/hash';
import { typstString } from '@/lib/typst/literal';
import { drawingStyle } from './drawing-style';
import type { Setting } from './setting';

/** Put where the family of the labels belongs, once it is known. */
export const FAMILIES = 'FAMILIES';

/** An SVG element and its size. */
interface Drawing {
  markup: string;
  box: [x: number, y: number, width: number, height: number];
}

/** Drawings one under the other as one vector image with a text alternative; undefined where there is none to show. */
export function typstDrawing(svgs: readonly string[], alt: string, setting: Setting): string | undefined {
  const drawings = svgs.flatMap((svg) => readDrawing(svg) ?? []);
  if (drawings.length === 0) return undefined;
  const svg = stack(drawings);
  const name = `/${hashOf(svg).slice(0, 16)}.svg`;
  setting.files.set(name, Buffer.from(svg));
  return `image(${typstString(name)}, alt: ${typstString(alt)}, width: 100%)`;
}

const GAP = 8;
/** Letters may reach over the edge of a drawing, which a page does not cut off. */
const EDGE = 4;

function stack(drawings: readonly Drawing[]): string {
  const width = Math.max(...drawings.map(({ box }) => box[2]));
  let top = 0;
  const placed = drawings.map(({ markup, box: [x, y, itsWidth, height] }) => {
    const scale = width / itsWidth;
    const moved = `<g transform="translate(${-x * scale} ${top - y * scale}) scale(${scale})">${markup}</g>`;
    top += height * scale + GAP;
    return moved;
  });
  const view = `${-EDGE} ${-EDGE} ${width + 2 * EDGE} ${top - GAP + 2 * EDGE}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" font-family="${FAMILIES}" font-size="13" color="${lightColours.ink}">${drawingStyle}${placed.join('')}</svg>`;
}

/** The inside of an SVG element, its own attributes on a group. */
function readDrawing(svg: string): Drawing | undefined {
  const [whole, attributes = ''] = /<svg\b([^>]*)>/.exec(svg) ?? [];
  const end = svg.lastIndexOf('</svg>');
  const box = /\bviewBox="?([-\d.]+)[ ,]+([-\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)/.exec(attributes)?.slice(1).map(Number);
  if (!whole || end < 0 || !box) return undefined;
  const size = /\bfont-size="?([\d.]+)/.exec(attributes)?.[1];
  const inside = svg.slice(svg.indexOf(whole) + whole.length, end);
  return {
    markup: `<g class="drawing"${size ? ` font-size="${size}"` : ''}>${resolveColours(inside)}</g>`,
    box: box as Drawing['box'],
  };
}
