import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '@/lib/files/write-whole';

/** Builds live beside each other, one folder a stamp, so that a new one never disturbs the one being served. */
const ROOT = '.site';
const KEPT_BUILDS = 4;

export const nextDirectory = join(ROOT, 'build');

/** Names the routes that the running build takes from an earlier one; lib/site/kept-routes.ts reads it. */
export const keptRoutesFile = join(ROOT, 'kept-routes.json');

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
  await writeWhole(pointer(contentDirectory), stamp);
  const stamps = (await readdir(ROOT)).filter((name) => /^[0-9a-f]{16}$/.test(name));
  const dated = await Promise.all(stamps.map(async (name) => ({ name, time: (await stat(join(ROOT, name))).mtimeMs })));
  const old = dated.sort((a, b) => b.time - a.time).slice(KEPT_BUILDS);
  await Promise.all(old.map(({ name }) => rm(join(ROOT, name), { recursive: true, force: true })));
}

/** The process that is building now, if one is; a lock left by a process that died does not count. */
export async function runningBuild(): Promise<number | undefined> {
  const pid = Number(await readFile(join(ROOT, 'lock'), 'utf8').catch(() => ''));
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
  const other = await runningBuild();
  if (other) throw new Error(`Another build is running (process ${other}); wait for it to end.`);
  await writeFile(join(ROOT, 'lock'), String(process.pid));
  try {
    return await build();
  } finally {
    await rm(join(ROOT, 'lock'), { force: true });
  }
}

function pointer(contentDirectory: string): string {
  const name = createHash('sha256').update(contentDirectory).digest('hex').slice(0, 8);
  return join(ROOT, `latest-${name}`);
}
