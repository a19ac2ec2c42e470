import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lifeOf, markOf, parseMark, type ProcessMark } from '@/lib/files/process-mark';
import { contentOf, lastTouch, touch } from '@/lib/files/quietly';
import { writeWhole } from '@/lib/files/write-whole';

/** That a process serves a build. While it holds, nothing removes that build. */
export interface Lease {
  release(): void;
}

/** Who serves which build. */
export interface Holder {
  build: string;
  mark: ProcessMark;
  /** The process runs where it can be sent a signal. */
  isHere: boolean;
}

/** How often a holder shows that it is there, and how long one that nobody can look at is believed without that. In milliseconds. */
const beatMs = 60_000;
const patienceMs = 24 * 3_600_000;

/**
 * Notes, in a folder beside the builds, that this process serves a build. Where the folder cannot be written nobody removes a build
 * either, unless as another user: `tell` is told, in a line, and the site is served all the same.
 */
export function lease(folder: string, build: string, tell: (line: string) => void = () => undefined): Lease {
  const path = join(folder, `${build}.${process.pid}.${Math.random().toString(36).slice(2, 10)}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(path, JSON.stringify(markOf()));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    tell(`It could not be noted that ${build} is served, so a later build may clear it away: ${why}`);
  }
  const beat = setInterval(() => touch(path), beatMs).unref();
  return {
    release() {
      clearInterval(beat);
      remove(path);
    },
  };
}

/**
 * Everybody who serves a build of the folder now, as far as can be known; the leases of the dead are taken away. A clock may have been
 * set back: who was there at a later time than now is there.
 */
export function holders(folder: string, now: number): Holder[] {
  return namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    const mark = parseMark(contentOf(path));
    const build = /^([0-9a-f]{16})\.\d+\.\w+$/.exec(name)?.[1];
    if (build === undefined) return [];
    const life = mark === undefined ? 'dead' : lifeOf(mark);
    const holds = life === 'alive' || (life === 'elsewhere' && now - lastTouch(path) < patienceMs);
    if (!holds) remove(path);
    return holds && mark ? [{ build, mark, isHere: life === 'alive' }] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder that cannot be written: the next who can removes it.
  }
}
