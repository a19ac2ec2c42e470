import { defaultFaces, type FaceChoice } from '@/lib/fonts/font-faces';
import { defaultPalette, type Palette } from './colours';

/** How a site looks. */
export interface Theme {
  colours: Palette;
  faces: FaceChoice;
  /** The row of bars over every page. */
  strip: boolean;
  /** The sign in a browser's tab, as SVG. */
  favicon: string;
}

/** What `theme.yaml` says, before anything is drawn. */
export type ThemeSettings = Omit<Theme, 'favicon'> & { favicon?: { initials: string } | { file: string } };

/** The look of a site that gives none. */
export const defaultSettings = { colours: defaultPalette, faces: defaultFaces, strip: true } satisfies ThemeSettings;
export const defaultTheme: Theme = { ...defaultSettings, favicon: '' };
