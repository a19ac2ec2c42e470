import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the code itself serves a file at a path from the root of the site, from its folder `public`. */
export const isPublicFile = (path: string): boolean =>
  statSync(join('public', path), { throwIfNoEntry: false })?.isFile() ?? false;
