import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '@/lib/files/write-whole';

/** Builds live beside each other, one folder a stamp, so that a new one never disturbs the one being served. */
const ROOT = '.site';
const LOCK = join(ROOT, 'lock');
const KEPT_BUILDS = 4;

export const siteDirectory = (stamp: string) => join(ROOT, stamp);

/** A build is complete when its manifest is there: it is moved into place whole, as the last step. */
export const isBuilt = (stamp: string) => existsSync(join(siteDirectory(stamp), 'manifest.json'));

/** The stamp of the newest complete build of a content folder, if there is one. */
export async function latestBuild(contentDirectory: string): Promise<string | undefined> {
  const stamp = await readFile(pointer(contentDirectory), 'utf8').catch(() => undefined);
  return stamp && isBuilt(stamp) ? stamp : undefined;
}

/** Notes a complete build as the newest of its content folder, and removes builds long superseded. */
export async function recordBuild(contentDirectory: string, stamp: string): Promise<void> {
  writeWhole(pointer(contentDirectory), stamp);
  const names = await readdir(ROOT);
  const stamps = names.filter((name) => /^[0-9a-f]{16}$/.test(name));
  const dated = await Promise.all(stamps.map(async (name) => ({ name, time: (await stat(join(ROOT, name))).mtimeMs })));
  const old = dated.sort((a, b) => b.time - a.time).slice(KEPT_BUILDS);
  // What a build that was killed had begun to lay out; no other is at work while this one holds the lock.
  const begun = names.filter((name) => /^[0-9a-f]{16}\.new$/.test(name));
  await Promise.all(
    [...old.map(({ name }) => name), ...begun].map((name) => rm(join(ROOT, name), { recursive: true, force: true })),
  );
}

/** The process that is building now, if one is; a lock left by a process that died does not count. */
export async function runningBuild(): Promise<number | undefined> {
  const pid = Number(await readFile(LOCK, 'utf8').catch(() => ''));
  if (!pid || pid === process.pid) return undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

/** Runs one build at a time: throws when another process is at it. */
export async function withBuildLock<T>(build: () => Promise<T>): Promise<T> {
  await mkdir(ROOT, { recursive: true });
  await takeLock();
  try {
    return await build();
  } finally {
    await rm(LOCK, { force: true });
  }
}

/** Of two processes that come at the same moment, one makes the file; a lock of the dead is cleared away once. */
async function takeLock(): Promise<void> {
  const take = () => writeFile(LOCK, String(process.pid), { flag: 'wx' });
  try {
    await take();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const other = await runningBuild();
    if (other)
      throw new Error(
        `Another build is running (process ${other}); wait for it to end. If that process is none, remove ${LOCK}.`,
      );
    await rm(LOCK, { force: true });
    await take();
  }
}

function pointer(contentDirectory: string): string {
  return join(ROOT, `latest-${shortNameOf(contentDirectory)}`);
}

/** A file name for a content folder, wherever it lies. */
export function shortNameOf(contentDirectory: string): string {
  return createHash('sha256').update(contentDirectory).digest('hex').slice(0, 8);
}
