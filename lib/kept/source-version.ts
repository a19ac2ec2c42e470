import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A hash of the sources that make something and of all dependencies' versions: part of the key under which the made thing is
 * remembered, so that a change of the maker makes it anew.
 */
export async function sourceVersion(folders: readonly string[]): Promise<string> {
  const names = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))),
  );
  const sources = names
    .flat()
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .sort();
  const hash = createHash('sha256');
  for (const file of [...sources, 'package-lock.json']) hash.update(await readFile(file));
  return hash.digest('hex');
}
