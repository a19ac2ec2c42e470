import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { lifeOf, markOf, parseMark, type ProcessMark } from '@/lib/files/process-mark';
import { contentOf, lastTouch, touch } from '@/lib/files/quietly';

/** How often a build shows that it is at work, and how long one that nobody can look at is believed without that. In milliseconds. */
const beatMs = 10_000;
const patienceMs = 10 * 60_000;

/** Another build is running in the same folder. */
export class BuildRunning extends Error {
  override name = 'BuildRunning';
}

/** The process that holds the lock at `path`, if one does; a lock left by a process that died does not count. */
export function holderOf(path: string, now: number): ProcessMark | undefined {
  const mark = parseMark(contentOf(path));
  if (mark === undefined || JSON.stringify(mark) === JSON.stringify(markOf())) return undefined;
  const life = lifeOf(mark);
  return life === 'alive' || (life === 'elsewhere' && now - lastTouch(path) < patienceMs) ? mark : undefined;
}

/** Runs one build at a time, whoever starts it and in whichever container. Throws `BuildRunning` when another process is at it. */
export async function withLock<T>(path: string, now: () => number, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  take(path, now());
  const beat = setInterval(() => touch(path), beatMs).unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(path, { force: true });
  }
}

/** Of processes that come at the same moment, one makes the file. */
function take(path: string, now: number): void {
  if (create(path)) return;
  const found = contentOf(path);
  refuseHeld(path, now);
  clear(path, found);
  if (create(path)) return;
  refuseHeld(path, now);
  throw new BuildRunning(`Another build has just begun; wait for it to end. If there is none, remove ${path}.`);
}

function refuseHeld(path: string, now: number): void {
  const other = holderOf(path, now);
  if (!other) return;
  const where = lifeOf(other) === 'alive' ? '' : ` on ${other.host}`;
  throw new BuildRunning(
    `Another build is running (process ${other.pid}${where}); wait for it to end. If that process is none, remove ${path}.`,
  );
}

/** Takes away the lock that the dead left. One that came into its place meanwhile is put back. */
function clear(path: string, found: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (contentOf(aside) !== found) linkSync(aside, path);
  } catch {
    // Another process cleared it first, or has taken its place again.
  }
  rmSync(aside, { force: true });
}

/** A link appears with its content, so that nobody ever reads a lock that is still being written. */
function create(path: string): boolean {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(markOf()));
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}
