import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { lifeOf, markOf, parseMark } from './process-mark';

/**
 * Does a piece of work that only one process may do at a time. Throws when another is at it, with `busy` as the reason; the lock of a
 * process that died counts for nothing.
 */
export async function withProcessLock<T>(lock: string, busy: string, work: () => Promise<T>): Promise<T> {
  take(lock, busy);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The lock appears with its owner's mark in it, so that nobody reads an empty one. */
function take(lock: string, busy: string): void {
  const own = `${lock}.${process.pid}`;
  mkdirSync(dirname(lock), { recursive: true });
  writeFileSync(own, JSON.stringify(markOf()));
  try {
    if (tryLink(own, lock)) return;
    const holder = holderOf(lock);
    if (holder !== undefined || !clear(lock) || !tryLink(own, lock))
      throw new Error(`${busy} (process ${holder ?? 'unknown'}). If that process is none, remove ${lock}.`);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Moves the lock of the dead away. Two may try at once: whoever moved a living one puts it back, and gives up. */
function clear(lock: string): boolean {
  const aside = `${lock}.old.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return false;
  }
  const wasDead = holderOf(aside) === undefined;
  if (!wasDead) tryLink(aside, lock);
  rmSync(aside, { force: true });
  return wasDead;
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds a lock; undefined when it is dead, or nobody's. One that cannot be looked at counts as alive. */
function holderOf(lock: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
  const mark = parseMark(text);
  return mark && lifeOf(mark) !== 'dead' ? mark.pid : undefined;
}
