import { join } from 'node:path';
import type { Content } from '@/lib/content/store';
import { writeWhole } from '@/lib/files/write-whole';
import { takeSnapshot } from '@/lib/build/take-snapshot';
import { copyFonts } from '@/lib/fonts/copy-fonts';
import { readTheme } from '@/lib/theme/read-theme';

/** What pages are rendered from in development: lib/content/in-use.ts imports the module that is written beside it. */
export const developmentSnapshot = '.site/dev-content';

let version = 0;

/** Gives the pages a state of the content. Next renders again what imports a changed module, so one is written after it. */
export async function refreshPages(content: Content): Promise<void> {
  await copyFonts('public', readTheme(content).settings.faces);
  await takeSnapshot(content, developmentSnapshot);
  writeWhole(join(developmentSnapshot, 'version.mjs'), `export default ${++version};\n`);
}
