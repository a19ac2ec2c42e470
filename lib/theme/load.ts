import 'server-only';
import { contentInUse } from '@/lib/content/in-use';
import { wholeFaceRules } from '@/lib/fonts/whole-faces';
import type { Theme } from './theme';
import { themeCss } from './theme-css';

/** The look of the site in use. */
export const theme = contentInUse<Theme>('theme');

/** The rules of that look in development, where no build puts them into the style sheets; a build has none. */
export const developmentRules =
  process.env.NODE_ENV === 'development' ? wholeFaceRules(theme.faces) + themeCss(theme) : '';
