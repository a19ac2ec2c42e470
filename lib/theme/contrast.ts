import type { ColourName, Colours } from './colours';

/** The relative luminance of "#rrggbb", 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrastOf(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What WCAG 2.2 asks at level AA of text (1.4.3), and of what is drawn (1.4.11). */
const TEXT = 4.5;
const DRAWING = 3;

/** Every colour that is set on another, and the least contrast of the two. A rule divides and says nothing, so it may be faint. */
const pairs: readonly [on: ColourName, least: number, colours: readonly ColourName[]][] = [
  ['paper', TEXT, ['ink', 'muted', 'accent', 'highlight', 'inserted', 'deleted']],
  ['wash', TEXT, ['ink', 'muted', 'accent', 'highlight', 'literal', 'inserted', 'deleted']],
  ['pale', TEXT, ['ink', 'accent', 'literal']],
  ['selection', TEXT, ['ink']],
  ['insertedGround', TEXT, ['ink', 'inserted']],
  ['deletedGround', TEXT, ['ink', 'deleted']],
  ['paper', DRAWING, ['third', 'fourth', 'fifth']],
];

/** Two colours that cannot be told apart well enough. */
export interface Unreadable {
  colour: ColourName;
  on: ColourName;
  found: number;
  needed: number;
}

/** Every pair of a scheme that is too close. */
export function findUnreadable(colours: Colours): Unreadable[] {
  return pairs.flatMap(([on, needed, set]) =>
    set.flatMap((colour) => {
      const found = contrastOf(colours[colour], colours[on]);
      return found < needed ? [{ colour, on, found, needed }] : [];
    }),
  );
}
