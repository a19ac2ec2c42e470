import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { lifeOf, markOf, parseMark, type ProcessMark } from './process-mark';
import { contentOf, lastTouch, touch } from './quietly';

/** How often a holder shows that it is at work, and how long one that nobody can look at is believed without that. In milliseconds. */
const beatMs = 10_000;
const patienceMs = 10 * 60_000;

/** Another process is at the work that only one may do. */
export class ProcessBusy extends Error {
  override name = 'ProcessBusy';
}

/** The process that holds a lock, if another than this one does. `now` in milliseconds since 1970. */
export function otherHolderOf(lock: string, now: number): ProcessMark | undefined {
  const holder = holderOf(lock, now);
  return JSON.stringify(holder) === JSON.stringify(markOf()) ? undefined : holder;
}

/** The process that holds a lock, if one does; a lock left by a process that died does not count. */
function holderOf(lock: string, now: number): ProcessMark | undefined {
  const mark = parseMark(contentOf(lock));
  if (mark === undefined) return undefined;
  const life = lifeOf(mark);
  return life === 'alive' || (life === 'elsewhere' && now - lastTouch(lock) < patienceMs) ? mark : undefined;
}

/**
 * Does a piece of work that only one process may do at a time, whoever starts it and in whichever container. Throws `ProcessBusy` when
 * another is at it, with `busy` as the reason: "Another build is running".
 */
export async function withProcessLock<T>(
  lock: string,
  busy: string,
  work: () => Promise<T>,
  now: () => number = Date.now,
): Promise<T> {
  mkdirSync(dirname(lock), { recursive: true });
  take(lock, busy, now());
  const beat = setInterval(() => touch(lock), beatMs).unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(lock, { force: true });
  }
}

/** Of processes that come at the same moment, one makes the file. */
function take(lock: string, busy: string, now: number): void {
  if (create(lock)) return;
  const found = contentOf(lock);
  refuseHeld(lock, busy, now);
  clear(lock, found);
  if (create(lock)) return;
  refuseHeld(lock, busy, now);
  throw new ProcessBusy(`${busy}: it has just begun; wait for it to end. If there is none, remove ${lock}.`);
}

function refuseHeld(lock: string, busy: string, now: number): void {
  const holder = holderOf(lock, now);
  if (!holder) return;
  const where = lifeOf(holder) === 'alive' ? '' : ` on ${holder.host}`;
  throw new ProcessBusy(
    `${busy} (process ${holder.pid}${where}); wait for it to end. If that process is none, remove ${lock}.`,
  );
}

/** Takes away the lock that the dead left. One that came into its place meanwhile is put back. */
function clear(lock: string, found: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (contentOf(aside) !== found) linkSync(aside, lock);
  } catch {
    // Another process cleared it first, or has taken its place again.
  }
  rmSync(aside, { force: true });
}

/** A link appears with its content, so that nobody ever reads a lock that is still being written. */
function create(lock: string): boolean {
  const aside = `${lock}.${process.pid}`;
  try {
    writeFileSync(aside, JSON.stringify(markOf()));
    linkSync(aside, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}
