import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What was made of a content before, kept under the hash of that content. */
export interface BuildCache {
  /** The stored bytes for a key, or those that `make` gives, which are then stored. */
  get(key: string, make: () => Promise<Buffer> | Buffer): Promise<Buffer>;
}

/**
 * Opens the cache of one kind of file, `.cache/<name>/<maker>/`. `makers` are the folders of the sources that make it: when
 * one of them changes, or a dependency does, everything made before is stale and thrown away.
 */
export async function openBuildCache(root: string, name: string, makers: readonly string[]): Promise<BuildCache> {
  const sources = await Promise.all([...(await sourceFiles(makers)), 'package-lock.json'].map((file) => readFile(file)));
  const maker = hash(Buffer.concat(sources));
  const parent = join(root, name);
  const folder = join(parent, maker);
  await mkdir(folder, { recursive: true });
  const stale = (await readdir(parent)).filter((entry) => entry !== maker);
  await Promise.all(stale.map((entry) => rm(join(parent, entry), { recursive: true, force: true })));
  return {
    async get(key, make) {
      const file = join(folder, hash(key));
      const known = await readFile(file).catch(() => undefined);
      if (known) return known;
      const made = await make();
      await writeFile(`${file}.${process.pid}`, made);
      await rename(`${file}.${process.pid}`, file);
      return made;
    },
  };
}

async function sourceFiles(folders: readonly string[]): Promise<string[]> {
  const names = await Promise.all(folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))));
  return names.flat().filter((name) => /(?<!\.test)\.ts$/.test(name)).sort();
}

function hash(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 24);
}
