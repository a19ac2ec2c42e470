import type { Content } from '@/lib/content/store';
import { drawFavicon } from './favicon';
import { readTheme } from './read-theme';
import type { Theme } from './theme';

/** The look of a content folder, its sign drawn. Mistakes of the file are the check's to tell. */
export async function makeTheme(content: Pick<Content, 'directory' | 'files'>): Promise<Theme> {
  const { settings } = readTheme(content);
  return { ...settings, favicon: await drawFavicon(settings, content.files) };
}
