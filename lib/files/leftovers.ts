import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { markOf } from './process-mark';

/** Removes what processes that were killed had begun to write of a file (`writeWhole`). */
export function removeLeftovers(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    const [, pid] = /\.(\d+)\.\d+\.\d+$/.exec(name.slice(basename(path).length)) ?? [];
    if (name.startsWith(`${basename(path)}.`) && pid && markOf(Number(pid)).began === '') rmSync(join(folder, name));
  }
}
