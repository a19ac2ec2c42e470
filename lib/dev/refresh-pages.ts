import { join } from 'node:path';
import type { Content } from '@/lib/content/store';
import { writeWhole } from '@/lib/files/write-whole';
import { takeSnapshot } from '@/lib/build/take-snapshot';

/** What pages are rendered from in development: lib/content/in-use.ts imports the module that is written beside it. */
export const developmentSnapshot = '.site/dev-content';

let version = 0;

/** Gives the pages a state of the content. Next renders again what imports a changed module, so one is written after it. */
export function refreshPages(content: Content): void {
  takeSnapshot(content, developmentSnapshot);
  writeWhole(join(developmentSnapshot, 'version.mjs'), `export default ${++version};\n`);
}
