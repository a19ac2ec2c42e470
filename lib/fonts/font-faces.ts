import type { Characters } from './page-characters';

/** A face of the site, where its files come from, and what it may lose. */
export interface FontFace {
  family: string;
  /** As in CSS: "400", "600", "400 700" for a variable face. */
  weight: string;
  style: 'normal' | 'italic';
  /** npm package, and the parts of its file names around the script: `<before>-latin-<after>.woff2`. */
  package: string;
  before: string;
  after: string;
  /** Which characters of the pages it must have. */
  role: keyof Characters;
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
  /** Metric-compatible system faces that stand in until it has loaded. */
  fallback?: 'serif' | 'sans' | 'mono';
}

const serif = {
  family: 'Libertinus Serif',
  package: '@fontsource/libertinus-serif',
  before: 'libertinus-serif',
  role: 'text',
  fallback: 'serif',
} as const;
const sans = {
  family: 'Libertinus Sans',
  package: '@fontsource/libertinus-sans',
  before: 'libertinus-sans',
  role: 'labels',
  fallback: 'sans',
} as const;

/** The faces of app/tokens.css, whose whole files development serves; the build replaces those rules by these. */
export const fontFaces: readonly FontFace[] = [
  { ...serif, weight: '400', style: 'normal', after: '400-normal', preload: true, alone: true },
  { ...serif, weight: '400', style: 'italic', after: '400-italic', role: 'italic' },
  { ...serif, weight: '600', style: 'normal', after: '600-normal' },
  { ...sans, weight: '400', style: 'normal', after: '400-normal', preload: true },
  { ...sans, weight: '700', style: 'normal', after: '700-normal', preload: true },
  {
    family: 'JetBrains Mono',
    weight: '400 700',
    style: 'normal',
    package: '@fontsource-variable/jetbrains-mono',
    before: 'jetbrains-mono',
    after: 'wght-normal',
    role: 'code',
    axes: { wght: { min: 400, max: 700 } },
    features: [],
    fallback: 'mono',
  },
  // Its one file holds the whole face, whatever its name says.
  {
    family: 'STIX Two Math',
    weight: '400',
    style: 'normal',
    package: '@fontsource/stix-two-math',
    before: 'stix-two-math',
    after: '400-normal',
    role: 'math',
  },
];

/** Order in which the files of a package are asked for a character. */
export const fontScripts = [
  'latin',
  'latin-ext',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'vietnamese',
  'hebrew',
] as const;
