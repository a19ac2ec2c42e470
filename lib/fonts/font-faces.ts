import { faceOf, fileOf, nearestWeight, type InstalledFace } from './installed-face';
import type { Characters } from './page-characters';

/** The packages whose faces a site is set in. */
export interface FaceChoice {
  /** Running text. */
  text: string;
  /** Headings, labels and figures. */
  labels: string;
  code: string;
}

export const defaultFaces: FaceChoice = {
  text: '@fontsource/libertinus-serif',
  labels: '@fontsource/libertinus-sans',
  code: '@fontsource-variable/jetbrains-mono',
};

/** Formulas are set in the one face whose table of mathematics the site was made with. */
export const mathFace = '@fontsource/stix-two-math';

/** A face as the style sheets declare it, where its files come from, and what it may lose. */
export interface FontFace {
  family: string;
  /** As in CSS: "400", "600", "400 700" for a variable face. */
  weight: string;
  style: 'normal' | 'italic';
  from: InstalledFace;
  /** Which characters of the pages it must have. */
  roles: readonly (keyof Characters)[];
  /**
   * Asked for before the style sheet is read, so that the first paint has it: the text, and the headings, since a title that sets
   * wider in its stand-in may take a line more and push down the page.
   */
  preload?: boolean;
  /**
   * Declared a second time, as "<family> alone". On a first visit the bold and the italic are often too late; the browser then slants and
   * thickens this face, which is there, and nothing of another design stands between its words.
   */
  alone?: boolean;
  /** Range that a variable axis is cut to. */
  axes?: Record<string, { min: number; max: number }>;
  /** OpenType features to keep; all when absent. Code is set without ligatures. */
  features?: string[];
  /** Has a stand-in of the system's with the same measures until it has loaded. */
  standsIn?: boolean;
}

/** What each role asks of its face: the weights and styles that the style sheets use. */
const wanted = [
  { role: 'text', weight: 400, style: 'normal', characters: 'text', preload: true, alone: true },
  { role: 'text', weight: 400, style: 'italic', characters: 'italic' },
  { role: 'text', weight: 600, style: 'normal', characters: 'text' },
  { role: 'labels', weight: 400, style: 'normal', characters: 'labels', preload: true },
  { role: 'labels', weight: 700, style: 'normal', characters: 'labels', preload: true },
  { role: 'code', weight: 400, style: 'normal', characters: 'code' },
] as const;

/** The faces that the pages of a site are set in. A face that plays two roles is one, with the characters of both. */
export function facesFor(choice: FaceChoice): FontFace[] {
  const faces = new Map<string, FontFace>();
  for (const { role, weight, style, characters, ...flags } of wanted) {
    const from = faceOf(choice[role]);
    const file = fileOf(from, defaultPart(from), nearestWeight(from, weight), style);
    if (!file) continue;
    const known = faces.get(file);
    if (known) {
      faces.set(file, { ...known, ...flags, roles: [...new Set([...known.roles, characters])] });
      continue;
    }
    faces.set(file, {
      family: from.family,
      weight: from.isVariable ? rangeOf(from).join(' ') : String(weight),
      style,
      from,
      roles: [characters],
      standsIn: true,
      ...(from.isVariable && { axes: { wght: { min: rangeOf(from)[0], max: rangeOf(from)[1] } } }),
      ...(role === 'code' && { features: [] }),
      // The bold of a variable face is in the same file.
      ...flags,
      ...(from.isVariable && { alone: false }),
    });
  }
  const math = faceOf(mathFace);
  return [...faces.values(), { family: math.family, weight: '400', style: 'normal', from: math, roles: ['math'] }];
}

/** The weights that the site uses, as far as a variable face has them. */
function rangeOf({ weights }: InstalledFace): [number, number] {
  const within = weights.filter((weight) => weight >= 400 && weight <= 700);
  return within.length > 0 ? [Math.min(...within), Math.max(...within)] : [Math.min(...weights), Math.max(...weights)];
}

/** The part of a face that its letters of every day are in. */
const defaultPart = ({ ranges }: InstalledFace): string =>
  'latin' in ranges ? 'latin' : (Object.keys(ranges)[0] ?? 'latin');

/** Order in which the parts of a package are asked for a character; parts that are not named here come after. */
const scripts = [
  'latin',
  'latin-ext',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'vietnamese',
  'hebrew',
  'arabic',
];

/** The parts of a face in the order in which they are asked for a character. */
export function partsOf({ ranges }: InstalledFace): string[] {
  const place = (part: string) => (scripts.includes(part) ? scripts.indexOf(part) : scripts.length);
  return Object.keys(ranges).sort((a, b) => place(a) - place(b));
}

/** The names that a face answers to in style sheets, the first wanted most: itself, its upright alone, its stand-in. */
export const familyStack = ({ family }: InstalledFace): string[] => [family, `${family} alone`, `${family} fallback`];
