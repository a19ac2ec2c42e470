import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { etagOf, isTimeOfContent, timeOfContent } from '@/lib/http/content-time';
import type { StoredForm } from '@/lib/http/manifest';

/**
 * The stored forms of bodies, named by the hash of what they are made from. Trees are made of links to them, so that what did not
 * change is neither written nor made again, and several builds share one copy. To make a link costs a tenth of making a file; on
 * ext4 a fiftieth, when many files were removed shortly before. No one writes into a file of a tree.
 */
export class KeptForms {
  private readonly used = new Set<string>();

  constructor(private readonly directory: string) {
    mkdirSync(directory, { recursive: true });
  }

  /** Whether it is kept, and undamaged: the time of a form is made from its content. */
  has(name: string): boolean {
    const path = join(this.directory, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat || !isTimeOfContent(stat.mtimeMs / 1000)) return false;
    return timeOfContent(readFileSync(path)) === stat.mtimeMs / 1000;
  }

  /** Puts the form of that name, which is kept, at `path`. */
  take(name: string, path: string): StoredForm {
    const kept = join(this.directory, name);
    const { mtimeMs, size } = statSync(kept);
    linkOrCopy(kept, path, mtimeMs / 1000);
    this.used.add(name);
    return { bytes: size, etag: etagOf(mtimeMs / 1000, size) };
  }

  /** Writes a new form at `path` and keeps it under that name. */
  keep(name: string, path: string, body: Buffer): StoredForm {
    const seconds = timeOfContent(body);
    writeFileSync(path, body);
    utimesSync(path, seconds, seconds);
    const kept = join(this.directory, name);
    rmSync(kept, { force: true });
    linkOrCopy(path, kept, seconds);
    this.used.add(name);
    return { bytes: body.length, etag: etagOf(seconds, body.length) };
  }

  /** Drops what neither this build nor the tree of an earlier one holds. */
  dropUnused(): void {
    for (const name of readdirSync(this.directory)) {
      const path = join(this.directory, name);
      if (!this.used.has(name) && statSync(path).nlink === 1) rmSync(path);
    }
  }
}

/** A link, or where the file system makes none a copy with the same time. */
function linkOrCopy(from: string, to: string, seconds: number): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
    utimesSync(to, seconds, seconds);
  }
}
